#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  if (!view.program()) return;
  report.tested();
  if (!view.program()->regulator) report.add(gap(view.at_program(), "no record of who regulates the program"));
}

}  // namespace

extern const Rule m1201_regulator_unknown{
    .code = "M1201",
    .slug = "regulator-unknown",
    .element = 6,
    .category = Category::system_design,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 12.1"},
    .summary = "the program records who regulates it",
    .why = "Somebody outside must be able to say no.",
    .remedy = "name the `regulator` in cfcm.yaml",
    .needs = "cfcm.yaml",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
