#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const PlanWhole& whole : plan_wholes(view)) {
    report.tested(first_day(whole.plan()));
    if (whole.any([](const model::Plan& part) { return bool(part.monitor); })) continue;
    report.add(plan_gap(view, whole, "the plan names nobody who monitors it"));
  }
}

}  // namespace

extern const Rule p38_monitor_missing{
    .code = "P38",
    .slug = "monitor-missing",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience, Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(2)(viii)", "42 CFR 441.725(b)(8)"},
    .summary = "the plan names the person or organization that monitors it",
    .why = "A plan that nobody watches is watched by whoever is paid under it.",
    .remedy = "agree on who monitors the plan, and record `monitor` in an amendment or the next plan",
    .needs = "a plan in force",
    .check_case = check,
};

}  // namespace cfcm::rules
