#pragma once

#include <algorithm>

#include "rules/grievance_clock.h"
#include "rules/report.h"

/// What the rules about the records of grievances share.
namespace cfcm::rules {

inline bool is_kind(const GrievanceView& view,
                    std::initializer_list<model::Term<model::grievance_kind_words>::Checked> kinds) {
  return view.grievance().kind && view.grievance().kind->is_any(kinds);
}

inline bool was_received(const GrievanceView& view) {
  return view.grievance().received && view.grievance().received->date <= view.view().as_of();
}

/// The resolution, once it is made: one that is dated after the audit date does not exist yet.
inline const model::Resolution* resolution_of(const GrievanceView& view) {
  const auto& resolution = view.grievance().resolution;
  if (!resolution || (resolution->decided && *resolution->decided > view.view().as_of())) return nullptr;
  return &*resolution;
}

/// Calls `visit` for every entry of the log that exists on the audit date; an undated one does.
template <class Visit>
void each_entry(const GrievanceView& view, Visit visit) {
  for (const auto& entry : view.grievance().log) {
    if (!entry->date || *entry->date <= view.view().as_of()) visit(*entry);
  }
}

inline bool has_entry(const GrievanceView& view,
                      std::initializer_list<model::Term<model::log_action_words>::Checked> actions) {
  bool found = false;
  each_entry(view,
             [&](const model::LogEntry& entry) { found = found || (entry.action && entry.action->is_any(actions)); });
  return found;
}

/// Makes the finding a note, and says why, where no federal rule binds to this process of the program's own.
inline void cap_where_not_binding(const GrievanceView& view, Hit& found) {
  const GrievanceClock clock = grievance_clock(view);
  if (clock.state != ClockState::not_required) return;
  found.cap = Level::note;
  found.basis = clock.why_not;
}

}  // namespace cfcm::rules
