#pragma once

#include <algorithm>
#include <functional>

#include "rules/report.h"

/// What must be done again every so many months while a service runs (E105, P20).
namespace cfcm::rules {

/// The settings that hold the terms, in calendar months.
inline constexpr std::string_view redetermination_term = "redetermination_months";
inline constexpr std::string_view plan_review_term = "plan_review_months";

/// The last day on which it may be done again, clamped to the month's end.
struct Term {
  int months = 0;
  Date due{};
};
inline Term term_from(const CaseView& view, Date last, std::string_view setting) {
  const int months = view.registry().policy.number(setting, view.applying(last));
  return {months, last.plus_months(months)};
}

struct Overdue {
  Date due{};
  std::optional<Date> next{};  ///< when it was done at last; nothing: not by the audit date
  int months = 0;              ///< within which it was due
  Mark mark{};                 ///< the date of the one before
};

/// Calls `found` for each gap: due = the last one + the setting's months. It is a gap when
/// the next is later, or none is on record by the audit date, and a service ran between the two.
template <class Record>
void each_overdue(const CaseView& view, Report& report, const std::vector<Dated<Record>>& done,
                  std::string_view setting, const std::function<void(const Overdue&)>& found) {
  for (std::size_t i = 0; i < done.size(); ++i) {
    report.tested();
    const Date last = done[i].days.from;
    const auto [months, due] = term_from(view, last, setting);
    const auto next = i + 1 < done.size() ? std::optional(done[i + 1].days.from) : std::nullopt;
    const Period late{due.plus_days(1), next.value_or(view.as_of())};
    if (late.empty()) continue;
    // A service that begins only on the day of the next one did not run without it; where that is the very next day,
    // one that ran on the due date did.
    const Period between{next == late.from ? due : late.from, next ? next->plus_days(-1) : late.to};
    const bool running =
        std::ranges::any_of(view.lines(), [&](const Line& line) { return !(line.days & between).empty(); });
    if (running) found({due, next, months, done[i].mark});
  }
}

}  // namespace cfcm::rules
