#include "report/due.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "audit/parallel.h"
#include "base/text.h"
#include "report/acts.h"
#include "report/case_state.h"
#include "rules/grievance_clock.h"
#include "rules/overdue.h"

namespace cfcm::report {
namespace {

using model::Field;
using Kind = Due::Kind;

/// Who is to do something.
struct Owner {
  std::string person{}, organization{};
};

Owner owner(const Field<model::Actor>& by) {
  return {by && by->person ? by->person->text : std::string(),
          by && by->organization ? by->organization->text : std::string()};
}

/// What is due at one place of the tree.
class Collector {
 public:
  Collector(Date as_of, const DueOptions& options) : as_of_(as_of), options_(options) {}

  void add(Kind kind, Date day, std::string what, const std::string& case_id, const std::string& path,
           const Owner& who) {
    all_.push_back({kind, day, std::move(what), case_id, path, who.person, who.organization});
  }
  /// With a day by which it must be done.
  void by_day(Date day, std::string what, const std::string& case_id, const std::string& path, const Owner& who,
              std::optional<int> horizon = {}) {
    if (day > as_of_.plus_days(horizon.value_or(options_.horizon))) return;
    add(day < as_of_ ? Kind::late : Kind::due_soon, day, std::move(what), case_id, path, who);
  }
  /// An action with `due` and `done`.
  void action(const Field<Date>& day, const Field<Date>& done, std::string what, const std::string& case_id,
              const std::string& path, const Owner& who) {
    if (day && !past(done)) by_day(*day, std::move(what), case_id, path, who);
  }
  bool past(const Field<Date>& day) const { return day && *day <= as_of_; }
  bool new_since(Date day) const { return options_.fresh && day <= as_of_ && day >= as_of_.plus_days(-1); }
  Date as_of() const { return as_of_; }
  const DueOptions& options() const { return options_; }
  std::vector<Due> take() { return std::move(all_); }

 private:
  Date as_of_;
  const DueOptions& options_;
  std::vector<Due> all_{};
};

/// One case: what is due in it, and its grievances.
class CaseReader {
 public:
  CaseReader(const rules::CaseView& view, std::span<const store::Document> documents, Collector& out)
      : view_(view), documents_(documents), out_(out), manager_(manager()) {}

  void read() {
    if (!documents_.empty()) {
      if (case_state(documents_, out_.as_of()) != CaseState::closed) read_open();
      for (const auto& document : documents_) read_incident(document);
    }
    const auto& all = view_.registry().grievances;
    if (const auto found = all.find(view_.id()); found != all.end()) {
      for (const auto* document : found->second) read_grievance({view_, *document, *document->as<model::Grievance>()});
    }
    read_fresh();
  }

 private:
  Owner manager() const {
    Owner who;
    for (const auto& act : view_.acts()) {
      if (act.kind == rules::ActKind::case_management && act.days.holds(out_.as_of()))
        who = {act.person, act.organization};
    }
    return who;
  }

  std::string path_of(const Mark& mark) const { return view_.where(mark).path; }

  void read_open() {
    const auto& decisions = view_.determinations();
    const auto* decision = decisions.empty() ? nullptr : decisions.back();
    if (decision && decision->outcome && *decision->outcome == "eligible") {
      read_decision(*decision);
      read_assessments();
    }
    const bool refused = decision && decision->outcome && !(*decision->outcome == "eligible");
    if (!refused && !view_.plans().empty()) read_plan(*view_.plans().back());
    for (const auto& document : documents_) {
      if (const auto* contact = document.as<model::Contact>()) read_wishes(*contact, document.path);
    }
  }

  void read_decision(const model::Eligibility& decision) {
    const Date term = rules::term_from(view_, *decision.decided, rules::redetermination_term).due;
    const Date day = decision.valid_to ? std::min(*decision.valid_to, term) : term;
    out_.by_day(day, "the redetermination", view_.id(), path_of(decision.decided.mark()), manager_);
  }

  void read_assessments() {
    const store::Document* latest = nullptr;
    Date day = Date::earliest();
    for (const auto& document : documents_) {
      const auto* assessment = document.as<model::Assessment>();
      if (!assessment || !out_.past(assessment->assessed)) continue;
      if ((assessment->purpose && *assessment->purpose == "provider") || *assessment->assessed < day) continue;
      latest = &document;
      day = *assessment->assessed;
    }
    if (!latest) return;
    out_.by_day(rules::term_from(view_, day, rules::plan_review_term).due, std::string(reassessment), view_.id(),
                latest->path, manager_);
  }

  void read_plan(const model::Plan& plan) {
    const std::string path = path_of(plan.written.mark());
    const Date term = rules::term_from(view_, *plan.written, rules::plan_review_term).due;
    out_.by_day(plan.review_by ? std::min(*plan.review_by, term) : term, "the plan review", view_.id(), path, manager_);
    if (const auto end = end_of(plan)) out_.by_day(*end, "the next plan (this one ends)", view_.id(), path, manager_);
  }

  /// The last day that a plan gives; of an interim plan, at most that of its term.
  std::optional<Date> end_of(const model::Plan& plan) const {
    std::optional<Date> end;
    if (plan.effective && plan.effective->to) end = *plan.effective->to;
    if (!plan.kind || !(*plan.kind == "interim")) return end;
    const Date start = plan.effective && plan.effective->from ? *plan.effective->from : *plan.written;
    const int days = view_.registry().policy.number("interim_plan_days", view_.applying(start));
    return std::min(end.value_or(Date::latest()), start.plus_days(days));
  }

  void read_wishes(const model::Contact& contact, const std::string& path) {
    for (const auto& wish : contact.wants_change) {
      if (!out_.past(wish->asked) || out_.past(wish->answered) || out_.past(wish->done) || wish->outcome) continue;
      const std::string what = wish->of ? fmt::format("the answer to a wish for another {}", wish->of->text)
                                        : std::string("the answer to a wish for a change");
      out_.add(Kind::unanswered, *wish->asked, what, view_.id(), path, manager_);
    }
  }

  void read_incident(const store::Document& document) {
    const auto* incident = document.as<model::Incident>();
    if (!incident || !out_.past(incident->date) || !incident->corrective_action) return;
    const auto& action = *incident->corrective_action;
    out_.action(action.due, action.done, "the corrective action after an incident", view_.id(), document.path,
                manager_);
  }

  /// "104 days": the term with what was added to it.
  static std::string term_of(const rules::GrievanceClock& clock) {
    auto whole = clock.clock;
    if (whole.unit == stats::Unit::days) whole.length += clock.extension + clock.paused;
    return stats::text(whole);
  }

  void read_grievance(const rules::GrievanceView& grievance) {
    const auto& record = grievance.grievance();
    if (!record.received || record.received->date > out_.as_of() || grievance.closed()) return;
    const Date received = record.received->date;
    const Owner handler = owner(record.handler);
    const std::string_view kind = record.kind ? record.kind->text : "grievance";
    const auto clock = rules::grievance_clock(grievance);
    const bool binds = clock.state == rules::ClockState::running || clock.state == rules::ClockState::breached;
    if (binds) {
      out_.by_day(clock.due, fmt::format("the answer to the {} ({} from receipt)", kind, term_of(clock)), view_.id(),
                  grievance.path(), handler);
    } else {
      out_.add(Kind::unanswered, received,
               fmt::format("the answer to the {} ({})", kind, clock.ended ? "opened again" : "no clock binds it"),
               view_.id(), grievance.path(), handler);
    }
    const bool acknowledged = std::ranges::any_of(record.log, [&](const auto& entry) {
      return entry->action && *entry->action == "acknowledged" && out_.past(entry->date);
    });
    if (!acknowledged) {
      out_.add(Kind::unanswered, received, fmt::format("the acknowledgement of the {}", kind), view_.id(),
               grievance.path(), handler);
    }
  }

  /// A delivery has a month and no day: it is never new.
  void read_fresh() {
    for (const Act& act : acts(view_.registry(), view_.id(), documents_, Voided::left_out)) {
      if (act.what.starts_with("delivery") || !out_.new_since(act.date)) continue;
      out_.add(Kind::fresh, act.date, act.what, view_.id(), act.path, {act.person, act.organization});
    }
  }

  const rules::CaseView& view_;
  std::span<const store::Document> documents_;
  Collector& out_;
  Owner manager_;
};

/// Reviews, improvements and engagements belong to no case.
void read_program(const rules::Registry& registry, Collector& out) {
  for (const auto& document : registry.documents) {
    if (const auto* review = document.as<model::Review>(); review && out.past(review->date)) {
      for (const auto& finding : review->findings) {
        out.action(finding->due, finding->done, "the action on a finding of a review",
                   finding->case_ ? finding->case_->text : std::string(), document.path, owner(review->by));
      }
      if (out.new_since(*review->date))
        out.add(Kind::fresh, *review->date, "review", {}, document.path, owner(review->by));
    }
    if (const auto* improvement = document.as<model::Improvement>(); improvement && out.past(improvement->opened)) {
      out.action(improvement->due, improvement->done, "the action of an improvement", {}, document.path, {});
      if (out.new_since(*improvement->opened))
        out.add(Kind::fresh, *improvement->opened, "improvement", {}, document.path, {});
    }
    if (const auto* engagement = document.as<model::Engagement>(); engagement && out.past(engagement->date)) {
      for (const auto& action : engagement->actions) {
        out.action(action->due, action->done, "an action promised to stakeholders", {}, document.path, {});
      }
      if (out.new_since(*engagement->date))
        out.add(Kind::fresh, *engagement->date, "engagement", {}, document.path, {});
    }
    if (const auto* survey = document.as<model::Survey>(); survey && out.past(survey->date)) {
      if (out.new_since(*survey->date)) out.add(Kind::fresh, *survey->date, "survey", {}, document.path, {});
    }
  }
}

/// A credential that is renewed has a later one of the same name and kind.
bool renewed(const model::Credential& old, const std::vector<const model::Person*>& records) {
  const auto alike = [&](const model::Credential& other) {
    const bool name = old.name && other.name && fold_case(old.name->text) == fold_case(other.name->text);
    const bool kind = bool(old.kind) == bool(other.kind) && (!old.kind || *old.kind == *other.kind);
    return name && kind && other.expires && *other.expires > *old.expires;
  };
  return std::ranges::any_of(records, [&](const auto* person) {
    return std::ranges::any_of(person->credentials, [&](const auto& other) { return alike(*other); });
  });
}

void read_credentials(const rules::Registry& registry, const std::map<std::string, Owner>& actors, Collector& out) {
  for (const auto& document : registry.documents) {
    const auto* person = document.as<model::Person>();
    if (!person || !person->id || person->credentials.empty()) continue;
    const auto actor = actors.find(registry.canonical(person->id->text));
    if (actor == actors.end()) continue;
    const auto records = registry.records_of_person(actor->first);
    for (const auto& credential : person->credentials) {
      if (!credential->expires || renewed(*credential, records)) continue;
      const std::string what =
          fmt::format("the renewal of a {}", credential->kind ? credential->kind->text : "credential");
      out.by_day(*credential->expires, what, {}, document.path, actor->second, out.options().credential_days);
    }
  }
}

/// What one case yields: what is due in it, and who acts in it today.
struct Part {
  std::vector<Due> due{};
  std::vector<Owner> actors{};
};

Part read_case(const audit::Loaded& tree, const std::string& id, const DueOptions& options) {
  const auto loaded = tree.read(id);
  Collector out(tree.as_of(), options);
  CaseReader(*loaded.view, loaded.documents, out).read();
  Part part{out.take(), {}};
  for (const auto& act : loaded.view->acts()) {
    const bool lasts = act.kind == rules::ActKind::case_management || act.kind == rules::ActKind::monitoring;
    if (lasts && !act.person.empty() && act.days.holds(tree.as_of()))
      part.actors.push_back({act.person, act.organization});
  }
  return part;
}

}  // namespace

std::string_view name(Due::Kind kind) {
  switch (kind) {
    case Kind::late: return "late";
    case Kind::due_soon: return "due-soon";
    case Kind::unanswered: return "unanswered";
    case Kind::fresh: return "new";
  }
  return {};
}

std::vector<Due> due(const audit::Loaded& tree, const DueOptions& options) {
  const auto& registry = tree.registry();
  std::vector<std::string> ids = tree.cases();
  for (const auto& [id, documents] : registry.grievances) {
    if (!tree.has_case(id)) ids.push_back(id);
  }
  std::vector<Part> parts(ids.size());
  audit::parallel(ids.size(), options.jobs, [&](std::size_t i) { parts[i] = read_case(tree, ids[i], options); });

  std::vector<Due> all;
  std::map<std::string, Owner> actors;
  for (auto& part : parts) {
    std::ranges::move(part.due, std::back_inserter(all));
    for (auto& actor : part.actors) {
      const auto known = actors.try_emplace(actor.person, actor).first;
      known->second.organization = std::min(known->second.organization, actor.organization);
    }
  }
  Collector out(tree.as_of(), options);
  read_program(registry, out);
  read_credentials(registry, actors, out);
  std::ranges::move(out.take(), std::back_inserter(all));

  const auto key = [](const Due& one) {
    return std::tie(one.kind, one.due, one.case_id, one.path, one.what, one.person, one.organization);
  };
  std::ranges::stable_sort(all, [&](const Due& a, const Due& b) { return key(a) < key(b); });
  return all;
}

}  // namespace cfcm::report
