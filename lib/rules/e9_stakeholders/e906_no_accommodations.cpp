#include <fmt/format.h>

#include "rules/engagements.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto* engagement : view.all<model::Engagement>()) {
    const auto day = day_of(*engagement, view.as_of());
    if (!day) continue;
    report.tested(day);
    if (engagement->accommodations) continue;
    report.add(gap(view.where(engagement->id.mark()), "no record of accommodations for those who took part", day));
  }
}

}  // namespace

extern const Rule e906_no_accommodations{
    .code = "E906",
    .slug = "no-accommodations",
    .element = 9,
    .category = Category::system_design,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 9", "42 CFR 435.905(b)"},
    .summary = "the record of an occasion says what was done so that everybody could take part",
    .why = "Interpreters, plain language and a way to join from home decide who is heard.",
    .remedy = "record what was offered in `accommodations`, and offer it next time if nothing was",
    .needs = "an engagement",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
