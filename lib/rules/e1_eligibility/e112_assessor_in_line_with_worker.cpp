#include <fmt/format.h>

#include "rules/deciders.h"
#include "rules/report.h"
#include "rules/supervision.h"

namespace cfcm::rules {
namespace {

void judge(const CaseView& view, Report& report, const Encounter& met) {
  const auto assessor = view.vertex(met.act->person), worker = view.vertex(met.part->id);
  if (!assessor || !worker || *assessor == *worker) return;
  for (const bool above : {true, false}) {
    const auto chain = above ? supervision(view.ties(), *assessor, *worker, met.days.from)
                             : supervision(view.ties(), *worker, *assessor, met.days.from);
    if (!chain) continue;
    Hit found = personal_hit(view, met, met.days);
    if (met.part->line) found.party.role = name(Role::worker);
    // From the actor on: down the line to a subordinate, up it to a superior.
    found.chain = hops(view, above ? ties::Chain(chain->rbegin(), chain->rend()) : *chain);
    found.message = fmt::format("{} {} and is {} {}, who is paid to serve in the case", actor_text(*met.act),
                                deed(met.act->kind), above ? "a supervisor of" : "a subordinate of", met.part->id);
    found.basis = "supervisors in any line count, through any employment on the day of the assessment";
    report.add(std::move(found));
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::assessment || act.person.empty()) continue;
    // Services follow the assessment: whoever serves within the months that count after a decision is meant, too.
    const Date day = act.days.from;
    const Period after{day, day.plus_months(months_after_decision(view, day))};
    for (const Part& part : view.parts()) {
      if (part.role != Role::caregiver || part.id.empty() || (part.days & after).empty()) continue;
      report.tested(day);
      judge(view, report, {&act, &part, act.days});
    }
  }
}

}  // namespace

extern const Rule e112_assessor_in_line_with_worker{
    .code = "E112",
    .slug = "assessor-in-line-with-worker",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"BIP element 1; the manual's examples of self-policing"},
    .summary = "whoever assesses the individual neither supervises those who are paid to serve nor reports to them",
    .why =
        "The hours that an assessment finds are the hours that the assessor's own staff, or their own boss, will work.",
    .remedy = "have somebody outside that line assess, and record that assessment",
    .needs = "an assessment by a person, and a worker or paid caregiver who serves within twelve months after it",
    .check_case = check,
};

}  // namespace cfcm::rules
