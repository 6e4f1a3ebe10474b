#include <fmt/format.h>

#include "rules/overdue.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  std::vector<Dated<model::Eligibility>> determinations;
  for (const auto* decision : view.determinations()) {
    determinations.push_back({decision, {*decision->decided, *decision->decided}, decision->decided.mark()});
  }
  each_overdue(view, report, determinations, redetermination_term, [&](const Overdue& overdue) {
    Hit found;
    found.days = Period{overdue.due, overdue.due};
    found.where = view.where(overdue.mark);
    found.message =
        overdue.next ? fmt::format("the redetermination due on {} was made on {}, while a service ran",
                                   overdue.due.text(), overdue.next->text())
                     : fmt::format("the redetermination due on {} is not on record, and a service ran after that day",
                                   overdue.due.text());
    found.basis = fmt::format("due {} after the last determination", overdue.within);
    report.add(std::move(found));
  });
}

}  // namespace

extern const Rule e105_redetermination_overdue{
    .code = "E105",
    .slug = "redetermination-overdue",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment},
    .citations = {"42 CFR 441.302(c)(2)", "42 CFR 441.715(e)"},
    .summary = "eligibility is determined again within 12 months while services run",
    .why =
        "Level of care is re-evaluated at least once a year; services that run on an old determination rest on "
        "nobody's "
        "current judgment.",
    .remedy =
        "record the redetermination if it was made in time, else make it now; if the services have ended, record that",
    .needs = "a determination, and a plan with a service",
    .check_case = check,
};

}  // namespace cfcm::rules
