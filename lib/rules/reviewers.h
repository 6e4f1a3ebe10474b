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

/// The organizations for which somebody may have acted that day: the one named, else those that employ the person.
std::vector<std::string> organizations_of(const CaseView& view, const model::Actor& by, Date day);

/// The reviewer as the actor of a finding: the organization named, or the only one for which they can have acted.
Finding::Actor actor_of(const CaseView& view, const Reviewer& reviewer);

/// Where an actor's person is written, else the organization.
Mark place_of(const model::Field<model::Actor>& by);

/// Whether the entry is of a review: reviewed, interviewed or decided. Acknowledging, assigning, notifying and the like
/// make nobody a reviewer.
bool is_review(const model::LogEntry& entry);

/// Everybody who reviewed, and who decided the resolution (at the highest level of the log before its day, and on its
/// day in reviews and in the decider's own entries), up to the audit date.
std::vector<Reviewer> reviewers(const GrievanceView& view);

}  // namespace cfcm::rules
