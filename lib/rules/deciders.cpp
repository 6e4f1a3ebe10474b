#include "rules/deciders.h"

#include <algorithm>

namespace cfcm::rules {

void each_decision(const CaseView& view, Report& report, const std::function<void(const Encounter&)>& judge) {
  const Policy& policy = view.registry().policy;
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::decision) continue;
    const Date decided = act.days.from;
    const int months = policy.number("provider_months_after_decision", view.applying(decided));
    const Period after{decided, decided.plus_months(months)};
    for (const Part& part : view.parts()) {
      if (part.role != Role::provider || (part.days & after).empty()) continue;
      report.tested();
      judge({&act, &part, act.days});
    }
  }
}

DecisionCover decision_cover(const CaseView& view, std::string_view organization, const Encounter& met) {
  const Date day = met.days.from;
  DecisionCover result;
  if (view.registry().is_government(organization)) {
    result.cap = Level::warning;
    result.silent = has_safeguard(view, "firewall", organization, day);
    return result;
  }
  const auto packs = view.applying(day);
  if (std::ranges::any_of(packs, [](const Pack* pack) { return !pack->eligibility_safeguards; })) return result;
  const auto* service = met.part->line ? met.part->line->service : nullptr;
  const Cover covered = cover(view, met.act->organization, met.part->id, ActKind::decision, service, day);
  result.silent = covered.state == Cover::State::accepted;
  if (covered.state == Cover::State::corrective) result.cap = Level::warning;
  return result;
}

}  // namespace cfcm::rules
