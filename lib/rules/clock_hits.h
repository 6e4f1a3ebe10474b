#pragma once

#include "rules/grievance_clock.h"
#include "rules/report.h"

namespace cfcm::rules {

/// What E502, E506 and H02 share: a hit when the clock of the grievance, appeal or hearing ran out before it ended, or
/// has run out while it is open; a note where no rule binds to the clock. `what` is how the message names it.
void judge_clock(const GrievanceView& view, Report& report, std::string_view what);

}  // namespace cfcm::rules
