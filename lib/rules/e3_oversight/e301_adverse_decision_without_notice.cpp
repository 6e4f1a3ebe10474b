#include <fmt/format.h>

#include "rules/adverse.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const Adverse& adverse : adverse_decisions(view)) {
    report.tested(adverse.decided);
    if (adverse.notice || adverse.asked_for) continue;
    Hit found = gap(view.where(adverse.mark), fmt::format("{}, and no notice of it is on record", adverse.what),
                    adverse.decided);
    found.basis = "a refusal and a cut both need a written notice; one that the individual asked for does not";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e301_adverse_decision_without_notice{
    .code = "E301",
    .slug = "adverse-decision-without-notice",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::assessment, Incentive::convenience},
    .citations = {"42 CFR 431.206", "42 CFR 431.210", "BIP element 3"},
    .summary = "whoever is refused a service, or loses one, is sent a notice of it",
    .why =
        "Nobody appeals a decision that they were never told of; without the notice a cut looks, in the records, as if "
        "it had been agreed.",
    .remedy =
        "send the notice, and record it under `notice` of the decision; if the individual asked for the change, record "
        "that under `wants_change` of a contact",
    .needs = "a decision that refuses, reduces, suspends or ends something",
    .check_case = check,
};

}  // namespace cfcm::rules
