#pragma once

#include "rules/report.h"

namespace cfcm::rules {

/// Somebody who reviewed a grievance or decided it, at a level (1 when the log does not say), or who handles it.
struct Reviewer {
  model::Actor by{};
  std::int64_t level = 1;
  Period days{};
  Mark mark{};
  bool handler = false;
};

/// Everybody who reviewed, interviewed or decided, and who decided the resolution (at the log's highest level), up to the
/// audit date. Acknowledging, assigning, notifying and the like make nobody a reviewer.
std::vector<Reviewer> reviewers(const GrievanceView& view);

}  // namespace cfcm::rules
