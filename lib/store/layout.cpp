#include "store/layout.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <variant>

#include <fmt/format.h>

namespace cfcm::store {
namespace {

struct Place {
  std::string_view kind, pattern;
};

constexpr std::array places{
    Place{"program", "cfcm.yaml"},
    Place{"organization", "organizations/<name>.yaml"},
    Place{"person", "people/<name>.yaml"},
    Place{"intake", "cases/<year>/<case>/intake.yaml"},
    Place{"update", "cases/<year>/<case>/update-<date>.yaml"},
    Place{"eligibility", "cases/<year>/<case>/eligibility-<decided>.yaml"},
    Place{"assessment", "cases/<year>/<case>/assessment-<assessed>.yaml"},
    Place{"plan", "cases/<year>/<case>/plan-<written>.yaml"},
    Place{"authorization", "cases/<year>/<case>/authorization-<decided>.yaml"},
    Place{"contact", "cases/<year>/<case>/contact-<date>.yaml"},
    Place{"delivery", "cases/<year>/<case>/delivery-<month>.yaml"},
    Place{"experience", "cases/<year>/<case>/experience-<date>.yaml"},
    Place{"incident", "cases/<year>/<case>/incident-<date>.yaml"},
    Place{"closure", "cases/<year>/<case>/closure-<closed>.yaml"},
    Place{"grievance", "grievances/<year>/<id>.yaml"},
    Place{"review", "reviews/<year>/<id>.yaml"},
    Place{"safeguard", "safeguards/<id>.yaml"},
    Place{"engagement", "engagements/<year>/<id>.yaml"},
    Place{"survey", "surveys/<year>/<id>.yaml"},
    Place{"improvement", "improvements/<year>/<id>.yaml"},
    Place{"accepted", "accepted.yaml"},
    Place{"dispositions", "dispositions.yaml"},
};

/// Whether `stem` is `name`, or `name` with a counter: plan-2026-03-01-2.
bool names(std::string_view stem, std::string_view name) {
  if (!stem.starts_with(name)) return false;
  auto counter = stem.substr(name.size());
  if (counter.empty()) return true;
  counter.remove_prefix(1);
  return stem[name.size()] == '-' && !counter.empty() &&
         std::ranges::all_of(counter, [](char c) { return c >= '0' && c <= '9'; });
}

bool has_folder(std::string_view path, std::string_view folder) {
  std::size_t start = 0;
  for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', start)) {
    if (path.substr(start, slash - start) == folder) return true;
    start = slash + 1;
  }
  return false;
}

class Checker {
 public:
  Checker(const Document& document, Findings& findings) : document_(document), findings_(findings) {}

  void place(std::string_view kind) {
    const auto pattern = place_of(kind);
    const auto slash = pattern.find('/');
    const bool fits = slash == std::string_view::npos ? document_.path == pattern
                                                      : document_.path.starts_with(pattern.substr(0, slash + 1));
    if (fits) return;
    const auto record = document_.tree.root().find("record");
    add("D401", record ? record->mark() : Mark{},
        fmt::format("a record of kind {} lies in another folder than its own", kind),
        fmt::format("move it to {}", pattern));
    misplaced_ = true;
  }

  template <class Id>
  void own_id(const model::Field<Id>& id) {
    if (!id || misplaced_ || names(stem_of(document_.path), id->text)) return;
    add("D402", id.mark(), "the file is named after another id than the record gives",
        fmt::format("rename the file to {}.yaml, or correct the id", id->text));
  }

  void case_folder(const model::Field<model::CaseId>& id) {
    if (!id || misplaced_ || has_folder(document_.path, id->text)) return;
    add("D402", id.mark(), "the record lies in the folder of another case than it names",
        fmt::format("move it to the folder {}, or correct `case`", id->text));
  }

  void named(std::string_view expected, const Mark& mark, std::string_view by) {
    if (misplaced_ || names(stem_of(document_.path), expected)) return;
    add("D402", mark, fmt::format("the file's name does not say what `{}` says", by),
        fmt::format("rename the file to {}.yaml, or correct `{}`", expected, by));
  }

  template <class Day>
  void dated(std::string_view kind, const model::Field<Day>& day, std::string_view field) {
    if (day) named(fmt::format("{}-{}", kind, day->text()), day.mark(), field);
  }

 private:
  void add(std::string rule, const Mark& mark, std::string message, std::string remedy) {
    findings_.push_back(finding_at(rule, document_.where(mark), std::move(message), std::move(remedy)));
  }

  const Document& document_;
  Findings& findings_;
  bool misplaced_ = false;
};

}  // namespace

std::string_view stem_of(std::string_view path) {
  auto name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

std::string_view place_of(std::string_view kind) {
  const auto found = std::ranges::find(places, kind, &Place::kind);
  return found == places.end() ? std::string_view() : found->pattern;
}

bool written_before(std::string_view path, std::string_view other) {
  const auto key = [](std::string_view file) {
    const auto stem = stem_of(file);
    const auto dash = stem.find('-');
    // A month has one dash within it, a day two; a counter follows one more.
    const auto date = stem.starts_with("delivery-") ? 7U : 10U;
    const auto named = dash == std::string_view::npos ? stem.size() : std::min(stem.size(), dash + 1 + date);
    const auto counter = stem.substr(std::min(stem.size(), named + 1));
    unsigned number = 1;
    std::from_chars(counter.data(), counter.data() + counter.size(), number);
    return std::tuple(stem.substr(0, named), number, file);
  };
  return key(path) < key(other);
}

bool is_case_kind(std::string_view kind) { return place_of(kind).starts_with("cases/"); }

void check_layout(const Document& document, Findings& findings) {
  using namespace model;
  Checker check(document, findings);
  std::visit(
      [&]<class Record>(const Record& record) {
        if constexpr (!std::is_same_v<Record, std::monostate>) {
          check.place(Record::type().name);
          if constexpr (requires { record.case_; } && !std::is_same_v<Record, Grievance>)
            check.case_folder(record.case_);
          if constexpr (requires { record.id; } && !std::is_same_v<Record, Person> &&
                        !std::is_same_v<Record, Organization>) {
            check.own_id(record.id);
          }
          if constexpr (std::is_same_v<Record, Intake>) check.named("intake", record.case_.mark(), "record");
          if constexpr (std::is_same_v<Record, Update>) check.dated("update", record.date, "date");
          if constexpr (std::is_same_v<Record, Eligibility>) check.dated("eligibility", record.decided, "decided");
          if constexpr (std::is_same_v<Record, Assessment>) check.dated("assessment", record.assessed, "assessed");
          if constexpr (std::is_same_v<Record, Plan>) check.dated("plan", record.written, "written");
          if constexpr (std::is_same_v<Record, Authorization>) check.dated("authorization", record.decided, "decided");
          if constexpr (std::is_same_v<Record, Contact>) check.dated("contact", record.date, "date");
          if constexpr (std::is_same_v<Record, Delivery>) check.dated("delivery", record.month, "month");
          if constexpr (std::is_same_v<Record, Experience>) check.dated("experience", record.date, "date");
          if constexpr (std::is_same_v<Record, Incident>) check.dated("incident", record.date, "date");
          if constexpr (std::is_same_v<Record, Closure>) check.dated("closure", record.closed, "closed");
        }
      },
      document.record.value);
}

}  // namespace cfcm::store
