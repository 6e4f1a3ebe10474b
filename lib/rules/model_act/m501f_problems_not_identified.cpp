#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const auto* assessment : view.all<model::Assessment>()) {
    if (!assessment->assessed || *assessment->assessed > view.as_of()) continue;
    if (assessment->purpose && !(*assessment->purpose == "needs")) continue;
    report.tested(*assessment->assessed);
    if (assessment->needs.empty())
      report.add(gap(view.where(assessment->assessed.mark()), "no record of needs that the assessment found",
                     *assessment->assessed));
  }
}

}  // namespace

extern const Rule m501f_problems_not_identified{
    .code = "M501f",
    .slug = "problems-not-identified",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::assessment},
    .citations = {"CM Model Act 5.1(f)"},
    .summary = "an assessment of needs names the problems that case management may help with",
    .why = "Needs that are not written down are not met, and nobody can see that they were not.",
    .remedy = "record the `needs` that the assessment found, or in a new one that there are none",
    .needs = "an assessment of needs",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
