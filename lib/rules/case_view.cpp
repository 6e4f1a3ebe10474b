#include "rules/case_view.h"

#include <algorithm>

#include "rules/plan_contents.h"
#include "ties/kinship.h"

namespace cfcm::rules {
namespace {

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
    case ActKind::approval: return "plan";
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

CaseView::CaseView(const Registry& registry, std::string id, std::span<const store::Document> documents,
                   std::optional<Date> as_of)
    : registry_(&registry),
      as_of_(as_of.value_or(registry.as_of)),
      id_(std::move(id)),
      documents_(documents),
      ties_(registry.graph),
      lists_(documents, registry, as_of_) {
  if (!id_.empty()) ties_.add(ties::Sort::individual, id_);
  read_acts();
  read_support();
  read_plans();
  add_case_managers();
  add_dated_acts();
  find_changes();
}

CaseView::CaseView(const CaseView& other, std::vector<Act> acts)
    : registry_(other.registry_),
      as_of_(other.as_of_),
      id_(other.id_),
      documents_(other.documents_),
      ties_(other.ties_),
      lists_(other.lists_),
      determinations_(other.determinations_),
      plans_(other.plans_),
      lines_(other.lines_),
      acts_(std::move(acts)),
      parts_(other.parts_),
      changes_(other.changes_) {}

void CaseView::read_acts() {
  for (const auto& document : documents_) {
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
}

void CaseView::add_case_managers() {
  for (const auto& [manager, days, mark] : lists_.case_managers) {
    const Mark& place = manager->person ? manager->person.mark() : manager->organization.mark();
    add_act(ActKind::case_management, manager->person, manager->organization, place, cut(days), nullptr);
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
  const model::Field<model::Actor>* monitor = nullptr;
  for (const auto* plan : plans_) {
    add_act(ActKind::plan, plan->by, {*plan->written, *plan->written}, plan);
    // Of an amendment that does not say who monitors it, it is whoever monitors the plan that it amends.
    if (plan->monitor || !is_amendment(*plan)) monitor = &plan->monitor;
    if (monitor) add_act(ActKind::monitoring, *monitor, in_force(*plan), plan);
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
  for (const Date closure : lists_.closures) {
    if (closure >= days.from) {
      days.to = std::min(days.to, closure);
      break;
    }
    const bool reopened =
        std::ranges::any_of(lists_.reopenings, [&](Date day) { return closure <= day && day <= days.from; });
    if (!reopened) return {days.from, days.from.plus_days(-1)};
  }
  return days;
}

bool CaseView::open_on(Date day) const {
  if (lists_.intake && lists_.intake->opened && day < *lists_.intake->opened) return false;
  return !cut({day, day}).empty();
}

bool CaseView::served(const Period& days) const {
  return std::ranges::any_of(lines_, [&](const Line& line) { return !(line.days & days).empty(); });
}

Findings CaseView::late_acts() const {
  Findings findings;
  const auto judge = [&](const Date day, const Mark& mark, const char* what) {
    if (day > as_of()) return;
    std::optional<Date> ended;
    for (const Date closure : lists_.closures) {
      if (closure < day) ended = closure;
    }
    if (!ended) return;
    if (std::ranges::any_of(lists_.reopenings, [&](Date reopened) { return *ended <= reopened && reopened <= day; }))
      return;
    Finding finding;
    finding.rule = "D408";
    finding.case_id = id_;
    finding.where = where(mark);
    finding.message = std::string(what) + " is dated after the case was closed";
    finding.remedy = "correct the date, or record that the case was reopened: an update with `reopens: true`";
    findings.push_back(std::move(finding));
  };
  for (const auto& document : documents_) {
    if (const auto* r = document.as<model::Eligibility>(); r && r->decided)
      judge(*r->decided, r->decided.mark(), "a determination");
    if (const auto* r = document.as<model::Assessment>(); r && r->assessed) {
      if (!r->purpose || !(*r->purpose == "provider")) judge(*r->assessed, r->assessed.mark(), "an assessment");
    }
    if (const auto* r = document.as<model::Plan>(); r && r->written) {
      if (!r->kind || !(*r->kind == "provider-plan")) judge(*r->written, r->written.mark(), "a plan");
    }
    if (const auto* r = document.as<model::Authorization>(); r && r->decided)
      judge(*r->decided, r->decided.mark(), "an authorization");
    if (const auto* r = document.as<model::Contact>(); r && r->date) judge(*r->date, r->date.mark(), "a contact");
  }
  return findings;
}

Where CaseView::where(const Mark& mark) const {
  if (const auto* document = document_of(documents_, mark)) return document->where(mark);
  const auto& others = registry_->documents;  // in the order of their files
  const auto found = std::ranges::lower_bound(others, mark.file, {}, &store::Document::file);
  if (found != others.end() && found->file == mark.file) return found->where(mark);
  Where where;
  if (mark.file < registry_->paths.size()) where.path = registry_->paths[mark.file];
  where.line = mark.line;
  return where;
}

}  // namespace cfcm::rules
