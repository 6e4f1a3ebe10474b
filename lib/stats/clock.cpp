#include "stats/clock.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace cfcm::stats {
namespace {

constexpr std::array<std::string_view, 4> unit_words{"hours", "days", "working-days", "months"};

/// 0 is Monday: 1970-01-01 was a Thursday.
int weekday(Date day) { return ((day.days() + 3) % 7 + 7) % 7; }

Date nth(int year, unsigned month, int day_of_week, int n) {
  const Date first = Date::of(year, month, 1);
  return first.plus_days((day_of_week - weekday(first) + 7) % 7 + 7 * (n - 1));
}

Date last_monday_of_may(int year) {
  const Date last = Date::of(year, 5, 31);
  return last.plus_days(-weekday(last));
}

Date kept(Date holiday) {
  const int day = weekday(holiday);
  return holiday.plus_days(day == 5 ? -1 : day == 6 ? 1 : 0);
}

bool is_holiday(Date day) {
  for (const int year : {day.year(), day.year() + 1}) {  // New Year's Day may be kept on 31 December
    const std::array holidays{kept(Date::of(year, 1, 1)), nth(year, 1, 0, 3),          nth(year, 2, 0, 3),
                              last_monday_of_may(year),   kept(Date::of(year, 6, 19)), kept(Date::of(year, 7, 4)),
                              nth(year, 9, 0, 1),         nth(year, 10, 0, 2),         kept(Date::of(year, 11, 11)),
                              nth(year, 11, 3, 4),        kept(Date::of(year, 12, 25))};
    if (std::ranges::find(holidays, day) != holidays.end()) return true;
  }
  return false;
}

int number_at(std::string_view text, std::size_t at) {
  int value = 0;
  std::from_chars(text.data() + at, text.data() + at + 2, value);
  return value;
}

}  // namespace

std::string_view name(Unit unit) { return unit_words[static_cast<std::size_t>(unit)]; }

std::optional<Unit> unit_of(std::string_view word) {
  const auto found = std::ranges::find(unit_words, word);
  if (found == unit_words.end()) return std::nullopt;
  return static_cast<Unit>(found - unit_words.begin());
}

bool is_working_day(Date day) { return weekday(day) < 5 && !is_holiday(day); }

Date plus_working_days(Date day, int n) {
  const int step = n < 0 ? -1 : 1;
  for (int left = n * step; left > 0;) {
    day = day.plus_days(step);
    if (is_working_day(day)) --left;
  }
  return day;
}

Date due(const Clock& clock, Date start) {
  switch (clock.unit) {
    case Unit::hours: return start.plus_days((clock.length + 23) / 24);
    case Unit::days: return start.plus_days(clock.length);
    case Unit::working_days: return plus_working_days(start, clock.length);
    case Unit::months: return start.plus_months(clock.length);
  }
  return start;
}

Date due(const Clock& clock, const Moment& start) {
  if (clock.unit != Unit::hours || start.text.size() < 16) return due(clock, start.date);
  // `YYYY-MM-DDTHH:MM…`: the day on which the last minute falls.
  const int minutes = number_at(start.text, 11) * 60 + number_at(start.text, 14) + clock.length * 60;
  return start.date.plus_days(minutes / (24 * 60));
}

bool is_sound(const Clock& clock, const Extension& extension, Date base_due) {
  if (!extension.reasoned || extension.on > base_due) return false;
  return extension.by_individual ||
         (extension.told && *extension.told <= extension.on.plus_days(clock.extension_notice));
}

Reading read(const Clock& clock, const Course& course, Date as_of) {
  Reading reading;
  reading.base_due = reading.due = due(clock, course.start);
  reading.binds = course.start.date >= clock.in_force;
  Date still_until = Date::earliest();  // two delays over the same days are one
  for (const Extension& extension : course.extensions) {
    if (extension.on > as_of) continue;
    if (clock.pauses && extension.by_individual && extension.until && extension.on <= reading.base_due) {
      const Date from = std::max(extension.on, still_until), to = std::min(*extension.until, as_of);
      reading.paused += std::max(0, to.days() - from.days());
      still_until = std::max(still_until, to);
      continue;
    }
    const bool told_in_time = !extension.told || *extension.told <= as_of;
    if (clock.extension > 0 && told_in_time && is_sound(clock, extension, reading.base_due))
      reading.extension = clock.extension;
  }
  reading.due = reading.base_due.plus_days(reading.extension + reading.paused);
  reading.ended = course.ended && *course.ended <= as_of;
  reading.left = reading.due.days() - (reading.ended ? *course.ended : as_of).days();
  return reading;
}

std::string text(const Clock& clock) {
  switch (clock.unit) {
    case Unit::hours: return fmt::format("{} hours", clock.length);
    case Unit::days: return fmt::format("{} day{}", clock.length, clock.length == 1 ? "" : "s");
    case Unit::working_days: return fmt::format("{} working day{}", clock.length, clock.length == 1 ? "" : "s");
    case Unit::months: return fmt::format("{} calendar month{}", clock.length, clock.length == 1 ? "" : "s");
  }
  return {};
}

}  // namespace cfcm::stats
