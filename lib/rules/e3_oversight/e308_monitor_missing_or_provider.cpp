#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"
#include "rules/safeguards.h"

namespace cfcm::rules {
namespace {

void judge(const CaseView& view, Report& report, const Encounter& met, bool person, const Period& days) {
  const Act& act = *met.act;
  const std::string& party = met.part->id;
  const auto covered = cover(view, act.organization, party, act.kind, met.part->line->service, days.from);
  if (!person && covered.state == Cover::State::accepted) return;
  Hit found = hit(view, met, days);
  if (person) {
    found.verdict = Verdict::certain;
    found.chain = {written(view, party, "acts-for", party, met.part->mark)};
    found.message = fmt::format("{} monitors the plan and {}", party, gain_text(*met.part));
  } else {
    if (covered.state == Cover::State::corrective) found.cap = std::min(found.cap, Level::warning);
    found.verdict = std::min(found.verdict, covered.verdict);
    found.chain = acts_for(view, act);
    found.message =
        fmt::format("{} {}{} {}", actor_text(act), deed(act.kind), and_organization(act), gain_text(*met.part));
  }
  found.basis =
      covered.state == Cover::State::corrective && !person
          ? "a corrective-action plan approved by CMS is in force, which makes it a warning"
          : "no safeguard that the funding accepts is in force for the pair; case management is no such service";
  report.add(std::move(found));
}

void check(const CaseView& view, Report& report) {
  for (const auto* plan : view.plans()) {
    const Period force = view.in_force(*plan);
    if (force.empty()) continue;
    report.tested(force.from);
    const bool monitored = std::ranges::any_of(
        view.acts(), [&](const Act& act) { return act.kind == ActKind::monitoring && act.plan == plan; });
    if (!monitored) {
      report.add(gap(view.where(plan->written.mark()),
                     fmt::format("the plan was in force {}, and nobody is on record who monitors it", days_text(force)),
                     force.from));
    }
  }
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::monitoring) continue;
    for (const Encounter& met : view.encounters(act, Role::provider)) {
      report.tested(met.days.from);
      const bool person = met.part->id == act.person;
      if (!person && met.part->id != act.organization) continue;
      for (const Period& days : view.pieces({met.part->id}, met.days)) judge(view, report, met, person, days);
    }
  }
}

}  // namespace

extern const Rule e308_monitor_missing_or_provider{
    .code = "E308",
    .slug = "monitor-missing-or-provider",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(viii) (from memory)", "42 CFR 441.301(c)(1)(vi)"},
    .summary = "a plan in force names who monitors it, and that is nobody who is paid to provide a service in it",
    .why =
        "Whoever is paid for a service has no reason to write down that it was late, poor or not wanted; a plan that "
        "nobody monitors is checked by its bills alone.",
    .remedy =
        "name as `monitor` of the plan somebody whose organization provides no service in it, or record the approved "
        "safeguard",
    .needs = "a plan in force",
    .check_case = check,
};

}  // namespace cfcm::rules
