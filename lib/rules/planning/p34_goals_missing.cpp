#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

bool has_goal(const model::Plan& plan) {
  return std::ranges::any_of(plan.goals, [](const auto& goal) { return goal->statement || goal->outcome; });
}

void check(const CaseView& view, Report& report) {
  for (const PlanWhole& whole : plan_wholes(view)) {
    report.tested(first_day(whole.plan()));
    if (whole.any(has_goal)) continue;
    report.add(plan_gap(view, whole, "the plan states no goal and no outcome that the individual wants"));
  }
}

}  // namespace

extern const Rule p34_goals_missing{
    .code = "P34",
    .slug = "goals-missing",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience, Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(2)(iv)", "42 CFR 441.725(b)(4)"},
    .summary = "the plan states the individual's goals and desired outcomes",
    .why = "Without a goal nobody can say whether a service helps, and a service that nobody judges has no end.",
    .remedy = "ask the individual what they want to reach, and record `goals` in an amendment or the next plan",
    .needs = "a plan in force",
    .check_case = check,
};

}  // namespace cfcm::rules
