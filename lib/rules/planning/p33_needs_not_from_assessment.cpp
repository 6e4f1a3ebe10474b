#include <fmt/format.h>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

/// Whether a goal or a service of the plan names a need by its id in an assessment.
bool links_needs(const std::vector<const model::Assessment*>& assessments, const PlanWhole& whole) {
  const auto known = [&](std::string_view id) {
    return std::ranges::any_of(assessments, [&](const model::Assessment* one) {
      return std::ranges::any_of(one->needs, [&](const auto& need) { return need->id && need->id->text == id; });
    });
  };
  return whole.any_line([&](const model::ServiceLine& line) { return line.need && known(line.need->text); }) ||
         whole.any([&](const model::Plan& part) {
           return std::ranges::any_of(part.goals, [&](const auto& goal) {
             return std::ranges::any_of(goal->needs, [&](const auto& need) { return known(need->text); });
           });
         });
}

void check(const CaseView& view, Report& report) {
  for (const PlanWhole& whole : plan_wholes(view)) {
    report.tested(first_day(whole.plan()));
    if (whole.any([&](const model::Plan& part) { return named_assessment(view, part) != nullptr; })) continue;
    const auto before = assessments_until(view, *whole.parts.back()->written);
    if (links_needs(before, whole)) continue;
    // The assessment of the agency that had the case before may be among its papers.
    if (before.empty() && view.transferred()) continue;
    Hit found = plan_gap(view, whole,
                         before.empty() ? "no assessment is on record by the day the plan was written"
                                        : "the plan names no assessment that is on record and no need that one found");
    if (!before.empty())
      found.related = {{view.where(before.back()->assessed.mark()), "the latest assessment before it"}};
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule p33_needs_not_from_assessment{
    .code = "P33",
    .slug = "needs-not-from-assessment",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::assessment, Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(iii)", "42 CFR 441.725(b)(3)"},
    .summary = "the plan reflects needs that an assessment of function found",
    .why = "Services that rest on no assessed need rest on what somebody wants to sell, or to save.",
    .remedy =
        "assess the individual where that was not done; name the assessment in the next plan or amendment "
        "(`assessment`), "
        "or its needs in goals and services",
    .needs = "a plan in force",
    .check_case = check,
};

}  // namespace cfcm::rules
