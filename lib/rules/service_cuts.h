#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/report.h"

namespace cfcm::rules {

/// A service that an act of the case reduces, suspends or ends.
struct ServiceCut {
  std::string service{};       ///< empty: all of them, with the eligibility
  Date made{};                 ///< the day of the act
  Date effective{};            ///< when it takes effect: of the notice, else as the act says
  std::optional<Date> sent{};  ///< of the notice
  bool excused = false;        ///< the individual asked for it, or its notice names a ground on which nobody waits
  Where where{};
};

/// All of them that exist on the audit date: an eligibility terminated; an authorization reduced, suspended or
/// terminated; a line of a plan that says so, or a service of which the plan before gave more or which it alone held.
/// Units compare where both plans count in one unit (amounts.h); a line that ran out by itself was not cut.
std::vector<ServiceCut> service_cuts(const CaseView& view);

}  // namespace cfcm::rules
