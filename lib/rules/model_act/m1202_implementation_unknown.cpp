#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  if (!view.program()) return;
  report.tested();
  if (!view.program()->implemented)
    report.add(gap(view.at_program(), "no record of the day since which the program is implemented"));
}

}  // namespace

extern const Rule m1202_implementation_unknown{
    .code = "M1202",
    .slug = "implementation-unknown",
    .element = 6,
    .category = Category::system_design,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 12.2"},
    .summary = "the program records since when it is implemented",
    .why = "Without a first day nobody can tell what was late.",
    .remedy = "give the day in `implemented` of cfcm.yaml",
    .needs = "cfcm.yaml",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
