#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"

/// The one mechanism behind every deadline: what a clock is, when it runs out, and how it stands on a day. Which clocks
/// there are, and their numbers, is data (schemas/policies).
namespace cfcm::stats {

enum class Unit : std::uint8_t { hours, days, working_days, months };
/// "hours", "days", "working-days", "months"
std::string_view name(Unit unit);
std::optional<Unit> unit_of(std::string_view word);

/// A term that the law or a program sets.
struct Clock {
  std::string name{};
  int length = 0;
  Unit unit = Unit::days;
  int extension = 0;         ///< by how many calendar days the end may be put off, once; 0: not at all
  int extension_notice = 0;  ///< within how many calendar days an extension that the agency wanted is told in writing
  bool pauses = false;       ///< a delay that the individual asked for stops it
  Date in_force = Date::earliest();  ///< what starts before this day is not bound by it
  std::string citation{};
};

/// `n` working days after `day`: not Saturdays, Sundays and the federal holidays of 5 U.S.C. 6103(a), as they are kept
/// (one on a Saturday is kept on the Friday before, one on a Sunday on the Monday after). `n` may be negative.
Date plus_working_days(Date day, int n);
bool is_working_day(Date day);

/// The last day in time for what starts on `start` (day 0), without extension or pause. Months are calendar months,
/// clamped to the month's end. Hours count from the start of day 0 where no moment is known, so that whatever is done
/// on the last day is in time.
Date due(const Clock& clock, Date start);
/// The same from a moment: hours count from it, in its own offset.
Date due(const Clock& clock, const Moment& start);

/// A wish to have more time.
struct Extension {
  Date on{};
  bool reasoned = false;       ///< a reason is on record
  bool by_individual = false;  ///< the individual asked for it, or nobody is said to have
  std::optional<Date> told{};  ///< when it was told in writing, the first time on or after `on`
  std::optional<Date> until{};
};

/// What happened to one thing that a clock runs for.
struct Course {
  Moment start{};
  std::optional<Date> ended{};
  std::span<const Extension> extensions{};
};

struct Reading {
  Date base_due{};  ///< without extension or pause
  Date due{};       ///< the last day in time
  int extension = 0;
  int paused = 0;  ///< calendar days for which it stood still
  int left = 0;    ///< calendar days from the day it ended, else `as_of`, to `due`; below 0: late
  bool ended = false;
  bool binds = true;  ///< it was in force when it started
  bool late() const { return left < 0; }
};

/// Whether the extension puts the end off: a reason, made by the day on which the clock runs out, and, when the agency
/// wanted it, told in writing in time.
bool is_sound(const Clock& clock, const Extension& extension, Date base_due);

/// How the clock stands on `as_of`. What happened after that day has not happened yet.
Reading read(const Clock& clock, const Course& course, Date as_of);

/// "90 days", "5 working days", "12 calendar months", "72 hours"
std::string text(const Clock& clock);

}  // namespace cfcm::stats
