#include "rules/kinship_rules.h"

#include <algorithm>

namespace cfcm::rules {

bool is_judged(ActKind kind) { return kind != ActKind::monitoring; }

void each_kin(const CaseView& view, Report& report, Role role,
              const std::function<void(const Encounter&, const Period&, const ties::Kin&)>& found) {
  for (const Act& act : view.acts()) {
    if (!is_judged(act.kind) || act.person.empty()) continue;
    for (const Encounter& met : view.encounters(act, role)) {
      if (met.part->id.empty()) continue;
      report.tested(met.days.from);
      if (met.part->id == act.person) continue;
      for (const Period& days : view.pieces({act.person, met.part->id}, met.days)) {
        if (const auto kin = view.kin(act.person, met.part->id, days.from)) found(met, days, *kin);
      }
    }
  }
}

void each_identity(const CaseView& view, Report& report, Role role, bool organizations,
                   const std::function<void(const Encounter&)>& found) {
  for (const Act& act : view.acts()) {
    const std::string& actor = organizations ? act.organization : act.person;
    if (!is_judged(act.kind) || actor.empty()) continue;
    for (const Encounter& met : view.encounters(act, role)) {
      if (met.part->id.empty()) continue;
      report.tested(met.days.from);
      if (met.part->id == actor) found(met);
    }
  }
}

Hit kin_hit(const CaseView& view, const Encounter& met, const Period& days, const ties::Kin& kin) {
  Hit result = personal_hit(view, met, days);
  if (!kin.strict) result.cap = std::min(result.cap, Level::warning);
  result.chain = hops(view, kin.chain);
  return result;
}

std::string_view tie_of(const Part& part) {
  if (part.role == Role::responsible) return "responsible-for";
  const auto& roles = part.support->roles;
  const bool guardian = std::ranges::any_of(roles, [](const auto& role) {
    return role->is_any({"guardian", "conservator"});
  });
  return guardian ? "guardian-of" : "proxy-for";
}

}  // namespace cfcm::rules
