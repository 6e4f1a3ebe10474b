#include <algorithm>

#include <fmt/format.h>

#include "rules/kinship_rules.h"
#include "rules/safeguards.h"

namespace cfcm::rules {
namespace {

void check_person(const CaseView& view, Report& report) {
  each_identity(view, report, Role::representative, false, [&](const Encounter& met) {
    Hit found = personal_hit(view, met, met.days);
    found.party = {view.id(), std::string(name(Role::individual))};
    found.chain = {
        written(view, met.act->person, std::string(tie_of(*met.part)), view.id(), met.part->mark, met.part->written)};
    found.message =
        fmt::format("{} {} and is empowered to decide for the individual", actor_text(*met.act), deed(met.act->kind));
    found.basis =
        "guardian, conservator, trustee, agent, payee, authorized representative or parent of a minor, on the day of "
        "the act";
    report.add(std::move(found));
  });
}

void check_organization(const CaseView& view, Report& report) {
  each_identity(view, report, Role::representative, true, [&](const Encounter& met) {
    for (const Period& days : view.pieces({met.act->organization}, met.days)) {
      if (has_safeguard(view, "separate-units", met.act->organization, days.from)) continue;
      Hit found = hit(view, met, days);
      found.variant = "organization";
      found.party = {view.id(), std::string(name(Role::individual))};
      found.chain = acts_for(view, *met.act);
      found.chain.push_back(written(view, met.act->organization, std::string(tie_of(*met.part)), view.id(),
                                    met.part->mark, met.part->written));
      found.message = fmt::format("{} {}{} is empowered to decide for the individual", actor_text(*met.act),
                                  deed(met.act->kind), and_organization(*met.act));
      found.basis = "met by a separate-units safeguard in force that names the organization";
      report.add(std::move(found));
    }
  });
}

void check(const CaseView& view, Report& report) {
  check_person(view, report);
  check_organization(view, report);
}

}  // namespace

extern const Rule e204_actor_is_representative{
    .code = "E204",
    .slug = "actor-is-representative",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::assessment, Incentive::convenience},
    .citations = {"42 CFR 441.730(b)(3)", "BIP element 2"},
    .summary =
        "whoever decides, assesses, plans or manages a case is not the individual's representative, nor is their "
        "organization",
    .why = "A guardian or payee who also manages the case proposes to himself, and nobody is left to say no.",
    .remedy = "assign the case to somebody else, have another representative appointed, or record the separate units",
    .needs = "a decision, assessment, plan or case manager, and a support entry of a representative",
    .variants = {"organization"},
    .check_case = check,
};

}  // namespace cfcm::rules
