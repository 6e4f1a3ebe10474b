#pragma once

#include <functional>

#include "rules/report.h"
#include "rules/safeguards.h"

/// What the rules about eligibility decisions (E101, E102, E107) share.
namespace cfcm::rules {

/// Calls `judge` for every decision and every provider that serves the case within the pack's months after it. The
/// encounter's days are the day of the decision.
void each_decision(const CaseView& view, Report& report, const std::function<void(const Encounter&)>& judge);

/// What a safeguard does for an eligibility decision by `organization` in favour of `provider`: nothing under packs that
/// accept none. A department of a state or county that serves, too, is a warning and met by a firewall that names it.
struct DecisionCover {
  bool silent = false;
  Level cap = Level::error;
};
DecisionCover decision_cover(const CaseView& view, std::string_view organization, const Encounter& met);

}  // namespace cfcm::rules
