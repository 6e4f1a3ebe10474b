#pragma once

#include <functional>

#include "rules/report.h"
#include "rules/safeguards.h"
#include "ties/ownership.h"

/// One entity that manages a case and serves it: what E801, E802 and E816 share.
namespace cfcm::rules {

/// The organization of a case manager or planner and a provider of the case, on days when something joins them.
struct EntityConflict {
  const Encounter* met = nullptr;
  Period days{};
  bool same = false;                          ///< they are one organization
  std::optional<ties::Control> control{};     ///< one controls the other, or one party controls both
  std::optional<ties::OwnershipTie> share{};  ///< one owns a share of the other
  Cover cover{};
};

/// What joins the organization of the act and the part, as it is on the first of these days, whatever covers it;
/// nothing when nothing does.
std::optional<EntityConflict> entity_pair(const CaseView& view, const Encounter& met, const Period& days);

/// Every such pair of a case manager or planner and a provider, also one that an accepted safeguard covers.
void each_entity_pair(const CaseView& view, const std::function<void(const EntityConflict&)>& found);

void each_entity_conflict(const CaseView& view, Report& report,
                          const std::function<void(const EntityConflict&)>& found);

/// The hit that all three rules begin with: actor, party, chain from the actor on, the place of the provider's line.
Hit entity_hit(const CaseView& view, const EntityConflict& conflict, const ties::Chain& chain);

/// "O-RIVER is under common control with O-X, which is paid to serve in it".
std::string tie_text(const EntityConflict& conflict);

/// What one owns of the other in all (42 CFR 455.102), or what the holdings of a common owner come to along the chain.
std::optional<Finding::Share> share_of(const CaseView& view, const EntityConflict& conflict, const ties::Chain& chain);

}  // namespace cfcm::rules
