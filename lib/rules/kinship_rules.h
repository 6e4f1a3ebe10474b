#pragma once

#include <functional>

#include "rules/report.h"

namespace cfcm::rules {

/// Judges every decider, evaluator, planner and case manager (E201–E205): calls `found` for each of their encounters
/// with a part of this role in which the actor is kin of the part, on days when nothing changes.
void each_kin(const CaseView& view, Report& report, Role role,
              const std::function<void(const Encounter&, const Period&, const ties::Kin&)>& found);

/// The encounters of the same four actors with parts of this role in which the part *is* the actor (or, with
/// `organizations`, the organization for which the actor acts).
void each_identity(const CaseView& view, Report& report, Role role, bool organizations,
                   const std::function<void(const Encounter&)>& found);

/// Whether E201–E206 judge this act.
bool is_judged(ActKind kind);

/// A kin hit: chain, level by closeness, days.
Hit kin_hit(const CaseView& view, const Encounter& met, const Period& days, const ties::Kin& kin);

/// How findings name the tie of a representative or responsible person to the individual: `guardian-of`, `proxy-for`,
/// `responsible-for`.
std::string_view tie_of(const Part& part);

}  // namespace cfcm::rules
