#include "rules/case_view.h"

#include <algorithm>

#include "ties/kinship.h"

namespace cfcm::rules {
namespace {

/// The subtree as text, without some keys: two entries that are equal but for those read alike.
void flatten(const yaml::Node& node, std::string_view without, std::string_view without_too, std::string& out) {
  if (node.is_scalar()) {
    out += node.text();
  } else if (node.is_map()) {
    for (const auto& [key, value] : node.entries()) {
      if (key.text() == without || key.text() == without_too) continue;
      out += key.text();
      out += '\1';
      flatten(value, {}, {}, out);
      out += '\2';
    }
  } else if (node.is_list()) {
    for (const auto& item : node.items()) {
      flatten(item, {}, {}, out);
      out += '\3';
    }
  }
}

const store::Document* document_of(std::span<const store::Document> documents, const Mark& mark) {
  const auto found = std::ranges::find(documents, mark.file, &store::Document::file);
  return found == documents.end() ? nullptr : &*found;
}

/// `later` says of an entry written before only that it has ended: equal but for `to` (and a `from` it leaves out).
bool ends_earlier(std::span<const store::Document> documents, const Mark& earlier, const Mark& later, bool has_from) {
  const auto* a = document_of(documents, earlier);
  const auto* b = document_of(documents, later);
  if (!a || !b) return false;
  std::string one, other;
  const std::string_view from = has_from ? "to" : "from";
  flatten(yaml::Node(a->tree, earlier.item), "to", from, one);
  flatten(yaml::Node(b->tree, later.item), "to", from, other);
  return one == other;
}

/// Adds the entries of one record to those of the records before it.
template <class Entry>
void extend(std::span<const store::Document> documents, const model::List<Entry>& entries, std::optional<Date> update,
            std::vector<Dated<Entry>>& all) {
  const std::size_t before = all.size();
  for (const auto& entry : entries) {
    Period days = model::period(entry->from, entry->to);
    if (update && !entry->from) days.from = *update;
    const auto ended = !update || !entry->to
                           ? all.end()
                           : std::find_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(before), [&](const auto& known) {
                               return ends_earlier(documents, known.mark, entry.mark(), bool(entry->from));
                             });
    if (update && entry->to && ended != all.begin() + static_cast<std::ptrdiff_t>(before) && ended != all.end()) {
      ended->days.to = *entry->to;
    } else {
      all.push_back({&*entry, days, entry.mark()});
    }
  }
}

template <class Entry>
void close_open(std::vector<Dated<Entry>>& all, std::size_t count, Date from) {
  for (std::size_t i = 0; i < count; ++i) {
    if (!all[i].entry->to && all[i].days.to == Date::latest()) all[i].days.to = from.plus_days(-1);
  }
}

template <class Record, class Day>
void sort_by_day(std::vector<const Record*>& records, Day day) {
  std::ranges::stable_sort(records, {}, day);
}

}  // namespace

std::string_view name(ActKind kind) {
  switch (kind) {
    case ActKind::decision: return "decision";
    case ActKind::assessment: return "assessment";
    case ActKind::plan: return "plan";
    case ActKind::case_management: return "case-management";
    case ActKind::monitoring: return "monitoring";
  }
  return {};
}

std::string_view name(Role role) {
  switch (role) {
    case Role::individual: return "individual";
    case Role::provider: return "provider";
    case Role::worker: return "worker";
    case Role::caregiver: return "paid-caregiver";
    case Role::representative: return "representative";
    case Role::responsible: return "financially-responsible";
    case Role::employer: return "employer-of-record";
  }
  return {};
}

CaseView::CaseView(const Registry& registry, std::string id, std::span<const store::Document> documents)
    : registry_(&registry), id_(std::move(id)), documents_(documents), ties_(registry.graph) {
  if (!id_.empty()) ties_.add(ties::Sort::individual, id_);
  read_closures();
  read_lists(documents);
  read_support();
  read_plans();
  read_case_managers();
  add_dated_acts();
  find_changes();
}

void CaseView::read_closures() {
  for (const auto& document : documents_) {
    if (const auto* closure = document.as<model::Closure>(); closure && closure->closed && *closure->closed <= as_of()) {
      closures_.push_back(*closure->closed);
    }
    const auto* update = document.as<model::Update>();
    if (!update || !update->date || *update->date > as_of()) continue;
    if (update->reopens && *update->reopens) reopenings_.push_back(*update->date);
    updates_.push_back(update);
  }
  std::ranges::sort(closures_);
  sort_by_day(updates_, [](const model::Update* update) { return *update->date; });
}

void CaseView::read_lists(std::span<const store::Document> documents) {
  for (const auto& document : documents) {
    if (const auto* intake = document.as<model::Intake>(); intake && !intake_) intake_ = intake;
    if (const auto* decision = document.as<model::Eligibility>(); decision && decision->decided) {
      const bool judged = !decision->kind || !(*decision->kind == "financial");
      if (judged && *decision->decided <= as_of()) determinations_.push_back(decision);
    }
    if (const auto* plan = document.as<model::Plan>(); plan && plan->written) {
      const bool provider_plan = plan->kind && *plan->kind == "provider-plan";
      if (!provider_plan && *plan->written <= as_of()) plans_.push_back(plan);
    }
  }
  sort_by_day(determinations_, [](const model::Eligibility* decision) { return *decision->decided; });
  sort_by_day(plans_, [](const model::Plan* plan) { return *plan->written; });

  if (intake_) {
    transferred_ = bool(intake_->transferred_from);
    extend(documents, intake_->funding, {}, funding_);
    extend(documents, intake_->support, {}, support_);
    if (intake_->individual) extend(documents, intake_->individual->addresses, {}, addresses_);
  }
  for (const auto* update : updates_) {
    extend(documents, update->funding, *update->date, funding_);
    extend(documents, update->support, *update->date, support_);
    if (!update->individual) continue;
    const std::size_t before = addresses_.size();
    extend(documents, update->individual->addresses, *update->date, addresses_);
    if (addresses_.size() > before) close_open(addresses_, before, addresses_[before].days.from);
  }
}

void CaseView::read_case_managers() {
  std::vector<Dated<model::CaseManager>> managers;
  if (intake_) {
    for (const auto& entry : intake_->case_managers) {
      Period days = model::period(entry->from, entry->to);
      if (!entry->from) days.from = intake_->opened ? *intake_->opened : Date::earliest();
      for (auto& known : managers) {
        if (!known.entry->to && known.days.from < days.from && known.days.to >= days.from) known.days.to = days.from.plus_days(-1);
      }
      managers.push_back({&*entry, days, entry.mark()});
    }
  }
  for (const auto* update : updates_) {
    const std::size_t before = managers.size();
    extend(documents_, update->case_managers, *update->date, managers);
    if (managers.size() > before) {
      Date first = managers[before].days.from;
      for (std::size_t i = before; i < managers.size(); ++i) first = std::min(first, managers[i].days.from);
      close_open(managers, before, first);
    }
  }
  for (const auto& manager : managers) {
    const Mark& mark = manager.entry->person ? manager.entry->person.mark() : manager.entry->organization.mark();
    add_act(ActKind::case_management, manager.entry->person, manager.entry->organization, mark, cut(manager.days), nullptr);
  }
}

void CaseView::add_dated_acts() {
  for (const auto* decision : determinations_) {
    add_act(ActKind::decision, decision->by, {*decision->decided, *decision->decided}, nullptr);
  }
  for (const auto& document : documents_) {
    const auto* assessment = document.as<model::Assessment>();
    if (!assessment || !assessment->assessed || *assessment->assessed > as_of()) continue;
    if (assessment->purpose && *assessment->purpose == "provider") continue;
    add_act(ActKind::assessment, assessment->by, {*assessment->assessed, *assessment->assessed}, nullptr);
  }
  for (const auto* plan : plans_) {
    add_act(ActKind::plan, plan->by, {*plan->written, *plan->written}, plan);
    add_act(ActKind::monitoring, plan->monitor, in_force(*plan), plan);
  }
}

void CaseView::add_act(ActKind kind, const model::Field<model::Actor>& by, Period days, const model::Plan* plan) {
  if (!by) return;
  const Mark& mark = by->person ? by->person.mark() : by->organization ? by->organization.mark() : by.mark();
  add_act(kind, by->person, by->organization, mark, days, plan);
}

void CaseView::add_act(ActKind kind, const model::Field<model::PersonId>& person,
                       const model::Field<model::OrganizationId>& organization, const Mark& mark, Period days,
                       const model::Plan* plan) {
  if (days.empty()) return;
  Act act;
  act.kind = kind;
  act.days = days;
  act.mark = mark;
  act.plan = plan;
  if (person) act.person = registry_->canonical(person->text);
  if (organization) {
    act.organization = registry_->canonical(organization->text);
    act.choices = {act.organization};
    acts_.push_back(std::move(act));
    return;
  }

  // Without an organization it is the one that employs the person that day; which that is may change within the period.
  const auto someone = act.person.empty() ? std::nullopt : ties_.find(act.person);
  std::vector<const ties::Tie*> jobs;
  std::set<Date> starts{days.from};
  if (someone) {
    ties_.each(*someone, [&](const ties::Tie& tie) {
      const bool job = tie.kind == ties::TieKind::employed_by || tie.kind == ties::TieKind::contracts_with;
      if (!job || tie.from != *someone) return;
      jobs.push_back(&tie);
      if (days.holds(tie.period.from)) starts.insert(tie.period.from);
      if (tie.period.to < days.to && days.holds(tie.period.to.plus_days(1))) starts.insert(tie.period.to.plus_days(1));
    });
  }
  for (auto start = starts.begin(); start != starts.end(); ++start) {
    const auto next = std::next(start);
    act.days = {*start, next == starts.end() ? days.to : next->plus_days(-1)};
    std::set<std::string> employers;
    for (const auto* job : jobs) {
      if (job->period.holds(*start)) employers.insert(ties_.id(job->to));
    }
    act.choices.assign(employers.begin(), employers.end());
    act.verdict = employers.size() > 1 ? Verdict::possible : Verdict::certain;
    if (employers.empty()) employers.insert("");
    for (const auto& employer : employers) {
      act.organization = employer;
      acts_.push_back(act);
    }
  }
}

Period CaseView::cut(Period days) const {
  days.to = std::min(days.to, as_of());
  for (const Date closure : closures_) {
    if (closure >= days.from) {
      days.to = std::min(days.to, closure);
      break;
    }
    const bool reopened = std::ranges::any_of(reopenings_, [&](Date day) { return closure <= day && day <= days.from; });
    if (!reopened) return {days.from, days.from.plus_days(-1)};
  }
  return days;
}

Findings CaseView::late_acts() const {
  Findings findings;
  const auto judge = [&](const Date day, const Mark& mark, const char* what) {
    if (day > as_of()) return;
    std::optional<Date> ended;
    for (const Date closure : closures_) {
      if (closure < day) ended = closure;
    }
    if (!ended) return;
    if (std::ranges::any_of(reopenings_, [&](Date reopened) { return *ended <= reopened && reopened <= day; })) return;
    Finding finding;
    finding.rule = "D408";
    finding.case_id = id_;
    finding.where = where(mark);
    finding.message = std::string(what) + " is dated after the case was closed";
    finding.remedy = "correct the date, or record that the case was reopened: an update with `reopens: true`";
    findings.push_back(std::move(finding));
  };
  for (const auto& document : documents_) {
    if (const auto* r = document.as<model::Eligibility>(); r && r->decided) judge(*r->decided, r->decided.mark(), "a determination");
    if (const auto* r = document.as<model::Assessment>(); r && r->assessed) {
      if (!r->purpose || !(*r->purpose == "provider")) judge(*r->assessed, r->assessed.mark(), "an assessment");
    }
    if (const auto* r = document.as<model::Plan>(); r && r->written) {
      if (!r->kind || !(*r->kind == "provider-plan")) judge(*r->written, r->written.mark(), "a plan");
    }
    if (const auto* r = document.as<model::Authorization>(); r && r->decided) judge(*r->decided, r->decided.mark(), "an authorization");
    if (const auto* r = document.as<model::Contact>(); r && r->date) judge(*r->date, r->date.mark(), "a contact");
  }
  return findings;
}

Where CaseView::where(const Mark& mark) const {
  if (const auto* document = document_of(documents_, mark)) return document->where(mark);
  for (const auto& document : registry_->documents) {
    if (document.file == mark.file) return document.where(mark);
  }
  Where where;
  if (mark.file < registry_->paths.size()) where.path = registry_->paths[mark.file];
  where.line = mark.line;
  return where;
}

}  // namespace cfcm::rules
