#include <fmt/format.h>

#include "rules/kinship_rules.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  each_identity(view, report, Role::responsible, false, [&](const Encounter& met) {
    Hit found = personal_hit(view, met, met.days);
    found.party = {view.id(), std::string(name(Role::individual))};
    found.chain = {written(view, met.act->person, "responsible-for", view.id(), met.part->mark, met.part->written)};
    found.message = fmt::format("{} {} and is financially responsible for the individual", actor_text(*met.act),
                                deed(met.act->kind));
    found.basis = "the actor is the responsible person on the day of the act";
    report.add(std::move(found));
  });
}

}  // namespace

extern const Rule e203_actor_financially_responsible{
    .code = "E203",
    .slug = "actor-financially-responsible",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"42 CFR 441.730(b)(2)", "BIP element 2"},
    .summary = "whoever decides, assesses, plans or manages a case is not financially responsible for the individual",
    .why = "Who pays for whatever the program does not would gain from finding more need, or from finding less.",
    .remedy = "assign the case to somebody who is not responsible for the individual's costs",
    .needs = "a decision, assessment, plan or case manager, and a support entry that is financially responsible",
    .check_case = check,
};

}  // namespace cfcm::rules
