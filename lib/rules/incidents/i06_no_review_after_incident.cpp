#include <algorithm>

#include <fmt/format.h>

#include "rules/incident_clocks.h"

namespace cfcm::rules {
namespace {

/// A plan or an assessment within the days: somebody looked whether the supports still fit.
bool reviewed(const CaseView& view, const Period& days) {
  const bool planned =
      std::ranges::any_of(view.plans(), [&](const model::Plan* plan) { return days.holds(*plan->written); });
  return planned || std::ranges::any_of(view.acts(), [&](const Act& act) {
           return act.kind == ActKind::assessment && days.holds(act.days.from);
         });
}

void check(const CaseView& view, Report& report) {
  for (const auto* incident : view.all<model::Incident>()) {
    if (!is_known(view, *incident) || !is_critical(*incident) || *incident->kind == "unexplained-death") continue;
    const Date known = incident->discovered ? *incident->discovered : *incident->date;
    const auto clock = view.registry().policy.clock("review-after-incident", view.applying(known));
    const Date due = stats::due(clock, known);
    if (!view.open_on(due)) continue;
    report.tested(known);
    if (view.as_of() <= due || reviewed(view, {*incident->date, due})) continue;
    Hit found = gap(view.where(incident->date.mark()),
                    fmt::format("no plan and no assessment is on record after the incident of {} by {}",
                                incident->date->text(), due.text()),
                    due);
    found.judged_on = known;
    found.basis = fmt::format("{} from the day it was discovered, else happened", stats::text(clock));
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule i06_no_review_after_incident{
    .code = "I06",
    .slug = "no-review-after-incident",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.302(a)(6)(i)", "42 CFR 441.301(c)(3)"},
    .summary = "after a critical incident the plan is looked at again within 30 days",
    .why = "An incident shows what the plan did not foresee; a plan that stays as it was lets it happen again.",
    .remedy = "review the plan with the individual now and record the plan or assessment; record it if it was done",
    .needs = "a critical incident",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
