#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  const auto* intake = view.lists().intake;
  if (!intake || !intake->opened || *intake->opened > view.as_of()) return;
  report.tested(*intake->opened);
  if (view.lists().funding.empty())
    report.add(gap(view.where(intake->opened.mark()), "no record of who pays for this case", *intake->opened));
}

}  // namespace

extern const Rule m601_funding_unknown{
    .code = "M601",
    .slug = "funding-unknown",
    .element = 8,
    .category = Category::system_design,
    .incentives = {Incentive::financial_interest},
    .citations = {"CM Model Act 6.1"},
    .summary = "who pays for each case is on record",
    .why = "Who pays the case manager decides whose interest is near.",
    .remedy = "record the `funding` of the case: source, payer, method",
    .needs = "an intake",
    .level = Level::note,
    .check_case = check,
};

}  // namespace cfcm::rules
