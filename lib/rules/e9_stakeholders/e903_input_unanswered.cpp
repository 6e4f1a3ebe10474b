#include <fmt/format.h>

#include "rules/engagements.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto* engagement : view.all<model::Engagement>()) {
    const auto day = day_of(*engagement, view.as_of());
    if (!day) continue;
    for (const auto& feedback : engagement->feedback) {
      if (!feedback->input) continue;
      report.tested(day);
      if (!feedback->response)
        report.add(gap(view.where(feedback->input.mark()), "no record of an answer to what was said here", day));
    }
  }
}

}  // namespace

extern const Rule e903_input_unanswered{
    .code = "E903",
    .slug = "input-unanswered",
    .element = 9,
    .category = Category::system_design,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 9"},
    .summary = "what stakeholders say is answered on record",
    .why = "Engagement is meaningful when those who spoke can see what came of it.",
    .remedy = "record the answer as `response` beside the input, even when nothing will change",
    .needs = "an engagement with `feedback`",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
