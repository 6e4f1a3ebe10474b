#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const auto& funding : view.lists().funding) {
    if (funding.days.from > view.as_of()) continue;
    report.tested(funding.days.from == Date::earliest() ? std::nullopt : std::optional(funding.days.from));
    if (!funding.entry->method) report.add(gap(view.where(funding.mark), "no record of the method of payment"));
  }
}

}  // namespace

extern const Rule m602_payment_method_unknown{
    .code = "M602",
    .slug = "payment-method-unknown",
    .element = 8,
    .category = Category::system_design,
    .incentives = {Incentive::financial_interest},
    .citations = {"CM Model Act 6.2"},
    .summary = "how each case is paid for is on record",
    .why =
        "A rate for each service and a fixed sum for each person pull in opposite directions; whoever audits must know "
        "which.",
    .remedy = "record the `method` of the funding: fee-for-service, bundled, capitated …",
    .needs = "an entry of `funding` in a case",
    .level = Level::note,
    .check_case = check,
};

}  // namespace cfcm::rules
