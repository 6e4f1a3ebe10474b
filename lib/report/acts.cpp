#include "report/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "store/layout.h"

namespace cfcm::report {
namespace {

/// "plan: interim", or "plan" when the word is not written.
template <class Word>
std::string with_word(std::string_view kind, const Word& word) {
  return word ? fmt::format("{}: {}", kind, word->text) : std::string(kind);
}

template <class Word>
std::string in_brackets(const Word& word) {
  return word ? fmt::format(" ({})", word->text) : std::string();
}

class Reader {
 public:
  explicit Reader(Date as_of) : as_of_(as_of) {}

  void read(const store::Document& document) {
    path_ = &document.path;
    voided_ = document.voided();
    std::visit(
        [&]<class Record>(const Record& record) {
          if constexpr (requires { tell(record); }) tell(record);
        },
        document.record.value);
  }

  std::vector<Act> take() {
    // An intake begins a day, and a closure ends it, whatever else is of that day.
    const auto rank = [](const Act& act) { return act.what == "intake" ? 0 : act.what.starts_with("closure") ? 2 : 1; };
    const auto before = [&](const Act& a, const Act& b) {
      if (a.date != b.date) return a.date < b.date;
      if (rank(a) != rank(b)) return rank(a) < rank(b);
      return a.path != b.path && store::written_before(a.path, b.path);
    };
    std::ranges::stable_sort(acts_, before);
    return std::move(acts_);
  }

 private:
  void add(Date date, std::string what, const model::Field<model::Actor>& by) {
    if (date > as_of_) return;
    Act act{date, std::move(what), *path_, {}, {}, voided_};
    if (by && by->person) act.person = by->person->text;
    if (by && by->organization) act.organization = by->organization->text;
    acts_.push_back(std::move(act));
  }
  void add(const model::Field<Date>& date, std::string what, const model::Field<model::Actor>& by) {
    if (date) add(*date, std::move(what), by);
  }

  void tell(const model::Intake& record) { add(record.opened, "intake", {}); }
  void tell(const model::Update& record) {
    std::string what = "update";
    const auto holds = [&](bool there, std::string_view field) {
      if (there) what += fmt::format("{} {}", what == "update" ? ":" : ",", field);
    };
    holds(bool(record.individual), "individual");
    holds(bool(record.acuity), "acuity");
    holds(!record.funding.empty(), "funding");
    holds(!record.support.empty(), "support");
    holds(!record.team.empty(), "team");
    holds(!record.choices.empty(), "choices");
    holds(!record.notices.empty(), "notices");
    holds(!record.consents.empty(), "consents");
    holds(!record.case_managers.empty(), "case_managers");
    holds(record.reopens && *record.reopens, "reopens");
    add(record.date, std::move(what), record.by);
  }
  void tell(const model::Eligibility& record) {
    add(record.decided, with_word("eligibility", record.outcome) + in_brackets(record.type_), record.by);
  }
  void tell(const model::Assessment& record) {
    const std::string_view purpose = record.purpose ? record.purpose->text : "needs";
    add(record.assessed, fmt::format("assessment: {}{}", purpose, in_brackets(record.type_)), record.by);
  }
  void tell(const model::Plan& record) {
    const std::string_view kind = record.kind ? record.kind->text : "person-centered-service-plan";
    add(record.written, fmt::format("plan: {}", kind), record.by);
  }
  void tell(const model::Authorization& record) {
    add(record.decided, with_word("authorization", record.outcome), record.by);
  }
  void tell(const model::Contact& record) { add(record.date, with_word("contact", record.purpose), record.by); }
  void tell(const model::Delivery& record) {
    if (record.month)
      add(Date::of(record.month->year, record.month->month, 1), fmt::format("delivery: {}", record.month->text()), {});
  }
  void tell(const model::Experience& record) {
    add(record.date, with_word("experience", record.instrument), record.by);
  }
  void tell(const model::Incident& record) { add(record.date, with_word("incident", record.kind), record.by); }
  void tell(const model::Closure& record) { add(record.closed, with_word("closure", record.reason), record.by); }
  void tell(const model::Grievance& record) {
    const std::string kind(record.kind ? record.kind->text : "grievance");
    if (record.received) add(record.received->date, kind + ": received", {});
    for (const auto& entry : record.log) {
      if (entry->action) add(entry->date, fmt::format("{}: {}", kind, entry->action->text), entry->by);
    }
    if (record.resolution) {
      const auto& resolution = *record.resolution;
      add(resolution.decided, fmt::format("{}: resolved{}", kind, in_brackets(resolution.outcome)), resolution.by);
    }
  }

  Date as_of_;
  const std::string* path_ = nullptr;
  bool voided_ = false;
  std::vector<Act> acts_{};
};

}  // namespace

std::vector<Act> acts(const rules::Registry& registry, const std::string& case_id,
                      std::span<const store::Document> documents, Voided voided) {
  Reader reader(registry.as_of);
  for (const auto& document : documents) {
    if (voided == Voided::shown || !document.voided()) reader.read(document);
  }
  if (const auto own = registry.grievances.find(case_id); own != registry.grievances.end()) {
    for (const auto* document : own->second) reader.read(*document);
  }
  if (voided == Voided::left_out) return reader.take();
  for (const auto& document : registry.documents) {
    const auto* grievance = document.record.as<model::Grievance>();
    if (!grievance || !document.voided()) continue;
    if ((grievance->case_ ? grievance->case_->text : std::string()) == case_id) reader.read(document);
  }
  return reader.take();
}

}  // namespace cfcm::report
