#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cfcm {

/// A calendar day of the proleptic Gregorian calendar, between 1850-01-01 and 2200-12-31.
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::int32_t days_since_1970) : days_(days_since_1970) {}

  /// Exactly `YYYY-MM-DD`, a day that exists, in range; nothing otherwise.
  static std::optional<Date> parse(std::string_view text);
  static Date of(int year, unsigned month, unsigned day);

  /// Before every date and after every date that a record may hold: the ends of an open period.
  static constexpr Date earliest() { return Date(-1000000); }
  static constexpr Date latest() { return Date(1000000); }

  std::string text() const;  ///< `YYYY-MM-DD`
  int year() const;
  constexpr std::int32_t days() const { return days_; }
  constexpr Date plus_days(int n) const { return Date(days_ + n); }
  /// The same day `n` months later, clamped to the month's end: 2024-02-29 + 12 is 2025-02-28.
  Date plus_months(int n) const;

  constexpr auto operator<=>(const Date&) const = default;

 private:
  std::int32_t days_ = 0;
};

/// Days from `from` to `to`, both inclusive; empty when `from` is after `to`.
struct Period {
  Date from = Date::earliest();
  Date to = Date::latest();

  constexpr bool empty() const { return to < from; }
  constexpr bool holds(Date day) const { return from <= day && day <= to; }
  constexpr Period operator&(const Period& other) const {
    return {from < other.from ? other.from : from, to < other.to ? to : other.to};
  }
  bool operator==(const Period&) const = default;
};

/// A calendar month, `YYYY-MM`.
struct Month {
  int year = 0;
  unsigned month = 0;
  static std::optional<Month> parse(std::string_view text);
  std::string text() const;
  auto operator<=>(const Month&) const = default;
};

/// A day, or a moment (RFC 3339 with an offset). A moment counts by its own calendar date, as written.
struct Moment {
  Date date{};
  std::string text{};  ///< as written
  static std::optional<Moment> parse(std::string_view text);
};

}  // namespace cfcm
