#pragma once

#include "rules/case_view.h"

/// The one clock of complaints and grievances: what rule E502 judges by, and what reports show.
namespace cfcm::rules {

enum class ClockState : std::uint8_t {
  none,          ///< no clock is known for it: an appeal, a hearing or a dispute resolution, or not yet received
  not_required,  ///< there is a clock, but no federal rule binds to it: `why_not` says why
  running,       ///< still open, on or before the due date
  met,           ///< resolved or withdrawn by the due date
  breached       ///< resolved or withdrawn after it, or still open after it
};
/// "none", "not-required", "running", "met", "breached"
std::string_view name(ClockState state);

/// The law has no pause: nothing in the log stops the clock, and one sound extension alone moves its end. A state of
/// `none` leaves everything else empty.
struct GrievanceClock {
  ClockState state = ClockState::none;
  Date received{};              ///< day 0
  Date base_due{};              ///< the last day without an extension
  Date due{};                   ///< the last day
  int days = 0;                 ///< from receipt to `base_due`
  int extension = 0;            ///< from `base_due` to `due`; 0: no sound extension
  std::optional<Date> ended{};  ///< when it was resolved or withdrawn, not after the audit date
  int days_left = 0;            ///< from the day it ended, else the audit date, to `due`; below 0: it is late
  std::string_view why_not{};   ///< of `not_required`

  /// Late by the count of days, whether or not a rule binds to it.
  bool late() const { return state != ClockState::none && days_left < 0; }
};

/// The clock on the audit date, by the settings that apply on the day of receipt (`grievance_days`,
/// `grievance_extension_days`, `extension_notice_days`, `grievance_fee_for_service_from`). An extension is sound with a
/// reason and a start by the base due date; one that the agency asked for, with a notice soon after, too.
GrievanceClock grievance_clock(const GrievanceView& view);

}  // namespace cfcm::rules
