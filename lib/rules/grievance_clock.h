#pragma once

#include "rules/case_view.h"
#include "stats/clock.h"

/// The clock of a grievance, complaint, appeal or hearing: what rules E502, E506 and H02 judge by, and what reports
/// show.
namespace cfcm::rules {

enum class ClockState : std::uint8_t {
  none,          ///< no clock is known for it: a dispute resolution, or not yet received
  not_required,  ///< there is a clock, but no federal rule binds to it: `why_not` says why
  running,       ///< still open, on or before the due date
  met,           ///< resolved or withdrawn by the due date
  breached       ///< resolved or withdrawn after it, or still open after it
};
/// "none", "not-required", "running", "met", "breached"
std::string_view name(ClockState state);

/// A state of `none` leaves everything else empty.
struct GrievanceClock {
  ClockState state = ClockState::none;
  stats::Clock clock{};
  Date received{};              ///< day 0
  Date base_due{};              ///< the last day without an extension
  Date due{};                   ///< the last day
  int extension = 0;            ///< days by which an extension puts it off; 0: no sound extension
  int paused = 0;               ///< days for which it stood still
  std::optional<Date> ended{};  ///< when it was resolved or withdrawn, not after the audit date
  int days_left = 0;            ///< from the day it ended, else the audit date, to `due`; below 0: it is late
  std::string_view why_not{};   ///< of `not_required`

  /// Late by the count of days, whether or not a rule binds to it.
  bool late() const { return state != ClockState::none && days_left < 0; }
};

/// Which clock of the packs runs for it, by what it is, how the individual's services are paid for, and whether it is
/// expedited; empty when none does:
///
/// |                        | fee for service                                    | managed care           |
/// | complaint, grievance   | grievance                                          | managed-care-grievance |
/// | appeal                 | appeal, expedited-appeal                           | the same               |
/// | fair hearing           | hearing, expedited-hearing-eligibility or -service | the same               |
std::string clock_name(const GrievanceView& view);

/// The clock on the audit date, by the packs that apply on the day of receipt.
GrievanceClock grievance_clock(const GrievanceView& view);

}  // namespace cfcm::rules
