#include <fmt/format.h>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const PlanWhole& whole : plan_wholes(view)) {
    const model::Assessment* first = assessment_of(view, whole.plan());
    if (!first) continue;  // P33
    report.tested(first_day(whole.plan()));
    const auto any_assessment = [&](auto test) {
      return whole.any([&](const model::Plan& part) {
        const auto* assessment = assessment_of(view, part);
        return assessment && test(*assessment);
      });
    };
    const bool strengths = any_assessment([](const model::Assessment& one) { return !one.strengths.empty(); });
    const bool preferences =
        any_assessment([](const model::Assessment& one) { return !one.preferences.empty(); }) ||
        whole.any_line([](const model::ServiceLine& line) { return bool(line.preferred_schedule); });
    if (strengths && preferences) continue;
    Hit found = plan_gap(view, whole,
                         fmt::format("the assessment on which the plan rests records no {}",
                                     strengths     ? "preferences"
                                     : preferences ? "strengths"
                                                   : "strengths and no preferences"));
    found.related = {{view.where(first->assessed.mark()), "the assessment"}};
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule p32_strengths_and_preferences_missing{
    .code = "P32",
    .slug = "strengths-and-preferences-missing",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(ii)", "42 CFR 441.725(b)(2)"},
    .summary = "the plan reflects the individual's strengths and preferences",
    .why = "A plan that knows nothing but deficits is written around what a provider sells.",
    .remedy = "ask the individual, and record `strengths` and `preferences` in the next assessment",
    .needs = "a plan in force, and an assessment by the day it was written",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
