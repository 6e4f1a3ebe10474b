#pragma once

#include <vector>

#include "rules/program_view.h"

namespace cfcm::rules {

/// The day on which an engagement took place: the end of its period, else its date; nothing when it is after the audit
/// date.
inline std::optional<Date> day_of(const model::Engagement& engagement, Date as_of) {
  const auto& period = engagement.period;
  const Date day = period && period->to ? *period->to : engagement.date ? *engagement.date : Date::latest();
  return day <= as_of ? std::optional(day) : std::nullopt;
}

/// The engagements of the time that counts: the clock `stakeholder-window` from their day has not run out.
inline std::vector<const model::Engagement*> recent_engagements(const ProgramView& view) {
  std::vector<const model::Engagement*> recent;
  for (const auto* engagement : view.all<model::Engagement>()) {
    const auto day = day_of(*engagement, view.as_of());
    if (!day) continue;
    const auto clock = view.registry().policy.clock("stakeholder-window", view.view().applying(*day));
    if (stats::due(clock, *day) >= view.as_of()) recent.push_back(engagement);
  }
  return recent;
}

/// How many of a group took part: at least one where the record names the group without a number.
inline std::int64_t heads(const model::ParticipantGroup& group) { return group.count ? *group.count : 1; }

}  // namespace cfcm::rules
