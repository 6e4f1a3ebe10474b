#pragma once

#include <functional>

#include "rules/report.h"
#include "rules/safeguards.h"

/// What the rules about eligibility decisions (E101, E102, E107) share.
namespace cfcm::rules {

/// Calls `judge` for every decision and every provider that serves the case within the pack's months after it. The
/// encounter's days are the day of the decision.
void each_decision(const CaseView& view, const std::function<void(const Encounter&)>& judge);

/// For how many months after a decision a provider counts.
int months_after_decision(const CaseView& view, Date decided);

/// What a safeguard does for an eligibility decision by `organization` in favour of `provider`: nothing under packs
/// that accept none. A department of a state or county that serves, too, is a warning and met by a firewall that names
/// it.
struct DecisionCover {
  bool silent = false;
  Level cap = Level::error;
  Verdict verdict = Verdict::certain;  ///< possible: a safeguard would hold but for the individual's unknown county
};
DecisionCover decision_cover(const CaseView& view, std::string_view organization, const Encounter& met);

/// That the person of the act provides (or bills for) the part's service in their own name or is its worker: the chain
/// that says so, of one hop, and what they do. Empty when they do neither. Whoever only bills has no worker.
struct OwnService {
  std::vector<Hop> chain{};
  std::string deed{};
};
OwnService own_service(const CaseView& view, const Act& act, const Part& provider);

}  // namespace cfcm::rules
