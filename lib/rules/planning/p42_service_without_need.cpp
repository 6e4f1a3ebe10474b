#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

bool is_justified(const model::ServiceLine& line) { return line.need || line.goal || line.reason; }

void check(const CaseView& view, Report& report) {
  for (const PlanWhole& whole : plan_wholes(view)) {
    for (const Line& line : view.lines()) {
      if (std::ranges::find(whole.parts, line.plan) == whole.parts.end()) continue;
      const Date day = first_day(*line.plan);
      report.tested(day);
      // What an amendment leaves out of a line that the plan has is still so.
      const bool justified = whole.any_line(
          [&](const model::ServiceLine& other) { return is_justified(other) && same_line(other, *line.service); });
      if (justified) continue;
      report.add(gap(view.where(line.mark()),
                     "a paid service is tied to no need and no goal, and no reason is given", day));
    }
  }
}

}  // namespace

extern const Rule p42_service_without_need{
    .code = "P42",
    .slug = "service-without-need",
    .element = 8,
    .category = Category::procedural,
    .incentives = {Incentive::financial_interest, Incentive::assessment},
    .citations = {"42 CFR 441.301(c)(2)(xii)", "42 CFR 441.725(b)(12)"},
    .summary = "every paid service of the plan serves a need or a goal, so that none is unnecessary",
    .why = "A service that serves no need serves its provider.",
    .remedy = "record the `need` or `goal` that the line serves, or a `reason`; else end the service",
    .needs = "a plan in force with a paid service",
    .level = Level::note,
    .check_case = check,
};

}  // namespace cfcm::rules
