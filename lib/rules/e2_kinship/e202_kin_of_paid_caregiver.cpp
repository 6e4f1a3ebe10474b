#include <fmt/format.h>

#include "rules/kinship_rules.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  each_kin(view, report, Role::caregiver, [&](const Encounter& met, const Period& days, const ties::Kin& kin) {
    Hit found = kin_hit(view, met, days, kin);
    found.message = fmt::format("{} {} and is {}, a paid caregiver in the case", actor_text(*met.act),
                                deed(met.act->kind), kin_text(kin, met.part->id));
    found.basis = kin_basis(view, days.from);
    report.add(std::move(found));
  });
}

}  // namespace

extern const Rule e202_kin_of_paid_caregiver{
    .code = "E202",
    .slug = "kin-of-paid-caregiver",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"42 CFR 441.730(b)(1)", "BIP element 2"},
    .summary = "whoever decides, assesses, plans or manages a case is no kin of a paid caregiver in it",
    .why = "Who arranges the care would decide over a relative's income.",
    .remedy = "assign the case to somebody else, or record the end of the caregiver's work",
    .needs = "a decision, assessment, plan or case manager by name, and a paid caregiver or worker in the case",
    .check_case = check,
};

}  // namespace cfcm::rules
