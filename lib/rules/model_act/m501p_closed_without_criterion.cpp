#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check_closures(const CaseView& view, Report& report) {
  for (const auto* closure : view.all<model::Closure>()) {
    if (!closure->closed || *closure->closed > view.as_of()) continue;
    // Who dies or cannot be found is not discharged.
    if (closure->reason && closure->reason->is_any({"died"})) continue;
    report.tested(*closure->closed);
    if (!closure->criterion)
      report.add(
          gap(view.where(closure->closed.mark()), "the closure names no criterion for discharge", *closure->closed));
  }
}

void check_program(const ProgramView& view, Report& report) {
  if (view.program() && !view.program()->discharge_criteria)
    report.add(gap(view.at_program(), "no record of criteria for discharge"));
}

}  // namespace

extern const Rule m501p_closed_without_criterion{
    .code = "M501p",
    .slug = "closed-without-criterion",
    .element = 8,
    .category = Category::procedural,
    .incentives = {Incentive::financial_interest},
    .citations = {"CM Model Act 5.1(p)"},
    .summary = "the program has criteria for discharge, and each closure names the one that was met",
    .why = "Without criteria a person is kept as a client while that pays, and let go when it does not.",
    .remedy = "adopt `discharge_criteria` in cfcm.yaml, and name the `criterion` in each closure",
    .needs = "`discharge_criteria` in cfcm.yaml, and closures",
    .level = Level::warning,
    .check_case = check_closures,
    .check_program = check_program,
};

}  // namespace cfcm::rules
