#include "rules/deciders.h"

#include <algorithm>

#include <fmt/format.h>

namespace cfcm::rules {

int months_after_decision(const CaseView& view, Date decided) {
  return view.registry().policy.number("provider_months_after_decision", view.applying(decided));
}

void each_decision(const CaseView& view, const std::function<void(const Encounter&)>& judge) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::decision) continue;
    const Date decided = act.days.from;
    const Period after{decided, decided.plus_months(months_after_decision(view, decided))};
    for (const Part& part : view.parts()) {
      if (part.role != Role::provider || (part.days & after).empty()) continue;
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
  const bool none = std::ranges::any_of(packs, [](const Pack* pack) { return !pack->eligibility_safeguards; });
  if (none || view.funding(day).contains("medicaid-1915i")) return result;
  const auto* service = met.part->line ? met.part->line->service : nullptr;
  const Cover covered = cover(view, met.act->organization, met.part->id, ActKind::decision, service, day);
  result.silent = covered.state == Cover::State::accepted;
  if (covered.state == Cover::State::corrective) result.cap = Level::warning;
  result.verdict = covered.verdict;
  return result;
}

OwnService own_service(const CaseView& view, const Act& act, const Part& provider) {
  if (act.person.empty()) return {};
  if (provider.id == act.person) {
    return {{written(view, act.person, "acts-for", act.person, provider.mark, provider.days)},
            fmt::format("{} in their own name", gain_text(provider))};
  }
  const auto& worker = provider.line->service->worker;
  if (provider.billing || !worker || view.registry().canonical(worker->text) != act.person) return {};
  return {{written(view, act.person, "acts-for", provider.id, worker.mark(), provider.days)},
          "is the worker of a service in the case"};
}

}  // namespace cfcm::rules
