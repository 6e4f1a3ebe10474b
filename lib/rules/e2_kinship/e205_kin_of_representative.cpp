#include <fmt/format.h>

#include "rules/kinship_rules.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const Role role : {Role::representative, Role::responsible}) {
    each_kin(view, report, role, [&](const Encounter& met, const Period& days, const ties::Kin& kin) {
      Hit found = kin_hit(view, met, days, kin);
      found.chain.push_back(
          written(view, met.part->id, std::string(tie_of(*met.part)), view.id(), met.part->mark, met.part->written));
      found.message =
          fmt::format("{} {} and is {}, who is {} the individual", actor_text(*met.act), deed(met.act->kind),
                      kin_text(kin, met.part->id),
                      role == Role::responsible ? "financially responsible for" : "empowered to decide for");
      found.basis = kin_basis(view, days.from);
      report.add(std::move(found));
    });
  }
}

}  // namespace

extern const Rule e205_kin_of_representative{
    .code = "E205",
    .slug = "kin-of-representative",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::assessment, Incentive::convenience},
    .citations = {"BIP element 2"},
    .summary =
        "whoever decides, assesses, plans or manages a case is no kin of the individual's representative or payer",
    .why = "The representative is the one who may refuse; between relatives that refusal does not come easily.",
    .remedy = "assign the case to somebody who is no kin of the representative or responsible person",
    .needs =
        "a decision, assessment, plan or case manager by name, and a support entry of a representative or of who is "
        "financially responsible",
    .check_case = check,
};

}  // namespace cfcm::rules
