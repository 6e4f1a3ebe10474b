#include <fmt/format.h>

#include "rules/kinship_rules.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  each_kin(view, report, Role::individual, [&](const Encounter& met, const Period& days, const ties::Kin& kin) {
    Hit found = kin_hit(view, met, days, kin);
    found.message =
        fmt::format("{} {} and is {}", actor_text(*met.act), deed(met.act->kind), kin_text(kin, "the individual"));
    found.basis = kin_basis(view, days.from);
    report.add(std::move(found));
  });
}

}  // namespace

extern const Rule e201_kin_of_individual{
    .code = "E201",
    .slug = "kin-of-individual",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"42 CFR 441.730(b)(1)", "BIP element 2"},
    .summary = "whoever decides, assesses, plans or manages a case is no kin of the individual",
    .why =
        "A relative cannot weigh the individual's needs against the family's interests as a stranger can, and is not "
        "seen "
        "to do so.",
    .remedy = "assign the case to somebody who is no kin of the individual",
    .needs = "a decision, assessment, plan or case manager by name",
    .check_case = check,
};

}  // namespace cfcm::rules
