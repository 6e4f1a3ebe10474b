#include "rules/entity.h"

#include <fmt/format.h>

namespace cfcm::rules {

std::optional<EntityConflict> entity_pair(const CaseView& view, const Encounter& met, const Period& days) {
  const Act& act = *met.act;
  if (act.organization.empty()) return std::nullopt;
  EntityConflict conflict;
  conflict.met = &met;
  conflict.days = days;
  conflict.same = act.organization == met.part->id;
  const auto own = view.vertex(act.organization), provider = view.vertex(met.part->id);
  if (!conflict.same && own && provider) {
    conflict.control = ties::control(view.ties(), *own, *provider, days.from);
    conflict.share = ties::ownership_tie(view.ties(), *own, *provider, days.from, false);
  }
  if (!conflict.same && !conflict.control && !conflict.share) return std::nullopt;
  const auto* service = met.part->line ? met.part->line->service : nullptr;
  conflict.cover = cover(view, act.organization, met.part->id, act.kind, service, days.from);
  return conflict;
}

namespace {

void each_pair(const CaseView& view, Report* report, const std::function<void(const EntityConflict&)>& found) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management && act.kind != ActKind::plan) continue;
    for (const Encounter& met : view.encounters(act, Role::provider)) {
      if (act.organization.empty()) continue;
      if (report) report->tested(met.days.from);
      for (const Period& days : view.pieces({act.organization, met.part->id}, met.days)) {
        if (const auto conflict = entity_pair(view, met, days)) found(*conflict);
      }
    }
  }
}

}  // namespace

void each_entity_pair(const CaseView& view, const std::function<void(const EntityConflict&)>& found) {
  each_pair(view, nullptr, found);
}

void each_entity_conflict(const CaseView& view, Report& report,
                          const std::function<void(const EntityConflict&)>& found) {
  each_pair(view, &report, [&](const EntityConflict& conflict) {
    if (conflict.cover.state != Cover::State::accepted) found(conflict);
  });
}

Hit entity_hit(const CaseView& view, const EntityConflict& conflict, const ties::Chain& chain) {
  const Encounter& met = *conflict.met;
  Hit result = hit(view, met, conflict.days);
  result.where = view.where(met.part->mark);
  result.related = {{view.where(met.act->mark), fmt::format("{} {} here", actor_text(*met.act), deed(met.act->kind))}};
  result.chain = joined(acts_for(view, *met.act), hops(view, chain));
  result.share = share_of(view, conflict, chain);
  return result;
}

std::string tie_text(const EntityConflict& conflict) {
  const std::string& provider = conflict.met->part->id;
  const std::string& own = conflict.met->act->organization;
  if (conflict.same) return fmt::format("{} itself {}", own, gain_text(*conflict.met->part));
  std::string tie;
  if (conflict.control) {
    switch (conflict.control->way) {
      case ties::Control::Way::controls: tie = "controls"; break;
      case ties::Control::Way::controlled: tie = "is controlled by"; break;
      case ties::Control::Way::common: tie = "is under common control with"; break;
    }
    if (conflict.control->verdict == Verdict::possible) tie = "possibly " + tie;
  } else {
    tie = "is tied by a share of ownership to";
  }
  return fmt::format("{} {} {}, which {}", own, tie, provider, gain_text(*conflict.met->part));
}

std::optional<Finding::Share> share_of(const CaseView& view, const EntityConflict& conflict, const ties::Chain& chain) {
  const auto shown = [](const ties::Share& share) {
    return share.exact() ? Finding::Share{share.low.text(), {}, {}}
                         : Finding::Share{{}, share.low.text(), share.high.text()};
  };
  const auto own = view.vertex(conflict.met->act->organization), provider = view.vertex(conflict.met->part->id);
  if (conflict.share && own && provider) {
    if (const auto held = ties::holding(view.ties(), *own, *provider, conflict.days.from)) return shown(held->share);
    if (const auto held = ties::holding(view.ties(), *provider, *own, conflict.days.from)) return shown(held->share);
  }
  ties::Share share = ties::Share::exactly(100);
  for (const auto& step : chain) {
    if (step.tie.kind != ties::TieKind::owns) return std::nullopt;
    share = ties::through(share, step.tie.share);
  }
  return chain.empty() ? std::nullopt : std::optional(shown(share));
}

}  // namespace cfcm::rules
