#include <fmt/format.h>

#include "rules/program_places.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto* review : view.all<model::Review>()) {
    if (!was_held(view, *review) || !is_oversight(*review)) continue;
    for (const auto& finding : review->findings) {
      if (!finding->due) continue;
      const bool is_done = finding->done && *finding->done <= view.as_of();
      if (!is_done && *finding->due >= view.as_of()) continue;
      report.tested(is_done ? *finding->done : *finding->due);
      if (is_done) continue;
      report.add(gap(view.where(finding->due.mark()),
                     fmt::format("what the review of {} found was due to be put right by {}; no `done` is on record",
                                 review->date->text(), finding->due->text()),
                     *finding->due));
    }
  }
}

}  // namespace

extern const Rule e606_remediation_past_due{
    .code = "E606",
    .slug = "remediation-past-due",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 6"},
    .summary =
        "what an oversight review of eligibility, service provision or business practices found is put right by its "
        "due date",
    .why = "A review whose findings nobody has to mend is a visit.",
    .remedy =
        "record the day as `done` if it was put right; else put it right now, and say to the State why it is late",
    .needs = "a review with a finding that has a due date",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
