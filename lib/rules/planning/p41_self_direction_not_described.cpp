#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

bool has_control(const model::ServiceLine& line) {
  return line.budget || (line.employer && line.employer->is_any({"individual", "representative", "co-employer"}));
}

void check(const CaseView& view, Report& report) {
  for (const PlanWhole& whole : plan_wholes(view)) {
    for (const auto* part : whole.parts) {
      for (const auto& line : part->services) {
        const bool directed = line->self_directed && *line->self_directed;
        if (!directed || (line->change && *line->change == "ended")) continue;
        report.tested(first_day(*part));
        // What an amendment leaves out of a line that the plan has is still so.
        const bool described = whole.any_line([&](const model::ServiceLine& other) {
          return has_control(other) && same_line(other, *line);
        });
        if (described) continue;
        report.add(gap(view.where(line->self_directed.mark()),
                       "a service is self-directed, and neither `employer` nor `budget` gives the individual a say",
                       first_day(*part)));
      }
    }
  }
}

}  // namespace

extern const Rule p41_self_direction_not_described{
    .code = "P41",
    .slug = "self-direction-not-described",
    .element = 8,
    .category = Category::procedural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(xi)", "42 CFR 441.725(b)(11)", "42 CFR 441.740"},
    .summary = "the plan says what the individual controls of each self-directed service: the worker or the budget",
    .why = "Self-direction in name, with the agency as employer and no budget, is the agency's direction.",
    .remedy =
        "agree with the individual on who employs the worker and on the budget, and record `employer` and `budget`",
    .needs = "a plan in force with a line that is `self_directed`",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
