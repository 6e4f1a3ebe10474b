#include "base/date.h"

#include <charconv>
#include <chrono>

#include <fmt/format.h>

namespace cfcm {
namespace {

using namespace std::chrono;

std::optional<unsigned> digits(std::string_view text) {
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

year_month_day civil(std::int32_t days_since_1970) { return year_month_day(sys_days(days(days_since_1970))); }

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2)), d = digits(text.substr(8, 2));
  if (!y || !m || !d || *y < 1850 || *y > 2200) return std::nullopt;
  const year_month_day day(std::chrono::year(static_cast<int>(*y)), month(*m), std::chrono::day(*d));
  if (!day.ok()) return std::nullopt;
  return Date(static_cast<std::int32_t>(sys_days(day).time_since_epoch().count()));
}

Date Date::of(int y, unsigned m, unsigned d) {
  const year_month_day day{std::chrono::year(y), month(m), std::chrono::day(d)};
  return Date(static_cast<std::int32_t>(sys_days(day).time_since_epoch().count()));
}

std::string Date::text() const {
  const auto day = civil(days_);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

int Date::year() const { return static_cast<int>(civil(days_).year()); }

Date Date::plus_months(int n) const {
  auto day = civil(days_) + months(n);
  if (!day.ok()) day = day.year() / day.month() / last;
  return Date(static_cast<std::int32_t>(sys_days(day).time_since_epoch().count()));
}

std::optional<Month> Month::parse(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2));
  if (!y || !m || *y < 1850 || *y > 2200 || *m < 1 || *m > 12) return std::nullopt;
  return Month{static_cast<int>(*y), *m};
}

std::string Month::text() const { return fmt::format("{:04}-{:02}", year, month); }

std::optional<Moment> Moment::parse(std::string_view text) {
  const auto date = Date::parse(text.substr(0, 10));
  if (!date) return std::nullopt;
  if (text.size() == 10) return Moment{*date, std::string(text)};

  // RFC 3339: `T` hours `:` minutes `:` seconds, an optional fraction, then `Z` or an offset.
  if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
  const auto hour = digits(text.substr(11, 2)), minute = digits(text.substr(14, 2)),
             second = digits(text.substr(17, 2));
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  auto rest = text.substr(19);
  if (rest.front() == '.') {
    std::size_t n = 1;
    while (n < rest.size() && rest[n] >= '0' && rest[n] <= '9') ++n;
    if (n == 1) return std::nullopt;
    rest.remove_prefix(n);
  }
  if (rest == "Z") return Moment{*date, std::string(text)};
  if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':') return std::nullopt;
  const auto offset_hours = digits(rest.substr(1, 2)), offset_minutes = digits(rest.substr(4, 2));
  if (!offset_hours || !offset_minutes || *offset_hours > 23 || *offset_minutes > 59) return std::nullopt;
  return Moment{*date, std::string(text)};
}

}  // namespace cfcm
