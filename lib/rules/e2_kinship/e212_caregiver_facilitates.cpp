#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

/// "facilitator", "meeting facilitator": the last word says it.
bool is_facilitator(const model::Field<model::Text>& role) {
  if (!role) return false;
  const std::string text = fold_case(role->text);
  return text == "facilitator" || text.ends_with(" facilitator");
}

/// The hop that shows for whom the caregiver works.
Hop work(const CaseView& view, const Part& caregiver) {
  if (caregiver.line) {
    const auto& provider = caregiver.line->service->provider;
    return written(view, caregiver.id, "acts-for", provider ? view.registry().canonical(provider->text) : caregiver.id,
                   caregiver.mark, caregiver.days);
  }
  const auto& employer = caregiver.support->employer;
  if (!employer) return written(view, caregiver.id, "acts-for", view.id(), caregiver.mark, caregiver.written);
  return written(view, caregiver.id, "paid-by", view.registry().canonical(employer->text), employer.mark(),
                 caregiver.written);
}

void judge(const CaseView& view, Report& report, const model::Plan& plan, Date held, const std::string& person,
           const Mark& mark) {
  Act act;  // who leads the meeting stands where the planner stands: workers whom the plan names count at once
  act.kind = ActKind::plan;
  act.person = person;
  act.days = {held, held};
  act.mark = mark;
  act.plan = &plan;
  report.tested(held);
  for (const Encounter& met : view.encounters(act, Role::caregiver)) {
    if (met.part->id != person) continue;
    Hit found = hit(view, met, met.days);
    found.chain = {work(view, *met.part)};
    found.message =
        fmt::format("{} led the planning meeting on {} and is a paid caregiver in the case", person, held.text());
    found.basis =
        "a participant whose role is facilitator, or the facilitator by id; caregivers on the day of the meeting, and "
        "workers whom the plan names";
    report.add(std::move(found));
  }
}

void check(const CaseView& view, Report& report) {
  for (const auto* plan : view.plans()) {
    if (!plan->meeting) continue;
    const auto& meeting = *plan->meeting;
    const Date held = meeting.held ? *meeting.held : *plan->written;
    if (held > view.as_of()) continue;
    for (const auto& participant : meeting.participants) {
      if (!participant->person || !is_facilitator(participant->role)) continue;
      judge(view, report, *plan, held, view.registry().canonical(participant->person->text),
            participant->person.mark());
    }
    if (meeting.facilitator && view.registry().person(meeting.facilitator->text)) {
      judge(view, report, *plan, held, view.registry().canonical(meeting.facilitator->text),
            meeting.facilitator.mark());
    }
  }
}

}  // namespace

extern const Rule e212_caregiver_facilitates{
    .code = "E212",
    .slug = "caregiver-facilitates",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(1)(v)-(vi)"},
    .summary = "whoever leads the planning meeting is not paid to care for the individual",
    .why =
        "The one who leads asks the questions and sums up the answers; a paid caregiver, family or not, leads a "
        "meeting about their own hours.",
    .remedy = "hold the meeting with a facilitator who is not paid for the care; the caregiver may take part",
    .needs = "a plan whose meeting names a facilitator by id",
    .check_case = check,
};

}  // namespace cfcm::rules
