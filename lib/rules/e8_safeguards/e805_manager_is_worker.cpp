#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if ((act.kind != ActKind::case_management && act.kind != ActKind::plan) || act.person.empty()) continue;
    for (const Encounter& met : view.encounters(act, Role::worker)) {
      report.tested(met.days.from);
      if (met.part->id != act.person) continue;
      const auto& provider = met.part->line->service->provider;
      Hit found = personal_hit(view, met, met.days);
      found.where = view.where(met.part->mark);
      found.related = {{view.where(act.mark), fmt::format("{} {} here", actor_text(act), deed(act.kind))}};
      found.chain = {written(view, act.person, "acts-for",
                             provider ? view.registry().canonical(provider->text) : act.person, met.part->mark,
                             met.part->days)};
      found.message =
          fmt::format("{} {} and is also the paid worker of a service in the case", actor_text(act), deed(act.kind));
      found.basis = "no safeguard lets one person do both for the same individual";
      report.add(std::move(found));
    }
  }
}

}  // namespace

extern const Rule e805_manager_is_worker{
    .code = "E805",
    .slug = "manager-is-worker",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "BIP element 8"},
    .summary = "nobody manages a case or writes its plan and works in a service of it",
    .why =
        "Even where an organization may do both, its people may not: the same hands would plan, do and report the "
        "work.",
    .remedy = "assign the case or the work to somebody else",
    .needs = "a case manager or planner by name, and a plan with a worker",
    .check_case = check,
};

}  // namespace cfcm::rules
