#pragma once

#include <algorithm>
#include <functional>

#include "rules/report.h"

/// What must be done again every so many months while a service runs (E105, P20).
namespace cfcm::rules {

/// The clocks of what is done again.
inline constexpr std::string_view redetermination_term = "redetermination";
inline constexpr std::string_view plan_review_term = "plan-review";

/// The last day on which it may be done again.
struct Term {
  std::string within{};  ///< "12 calendar months"
  Date due{};
};
inline Term term_from(const CaseView& view, Date last, std::string_view clock_name) {
  const auto clock = view.registry().policy.clock(clock_name, view.applying(last));
  return {stats::text(clock), stats::due(clock, last)};
}

struct Overdue {
  Date due{};
  std::optional<Date> next{};  ///< when it was done at last; nothing: not by the audit date
  std::string within{};        ///< "12 calendar months"
  Mark mark{};                 ///< the date of the one before
};

/// Calls `found` for each gap: due = the last one + the clock's term. It is a gap when
/// the next is later, or none is on record by the audit date, and a service ran between the two.
template <class Record>
void each_overdue(const CaseView& view, Report& report, const std::vector<Dated<Record>>& done, std::string_view clock,
                  const std::function<void(const Overdue&)>& found) {
  for (std::size_t i = 0; i < done.size(); ++i) {
    const Date last = done[i].days.from;
    report.tested(last);
    const auto [within, due] = term_from(view, last, clock);
    const auto next = i + 1 < done.size() ? std::optional(done[i + 1].days.from) : std::nullopt;
    const Period late{due.plus_days(1), next.value_or(view.as_of())};
    if (late.empty()) continue;
    // A service that begins only on the day of the next one did not run without it; where that is the very next day,
    // one that ran on the due date did.
    const Period between{next == late.from ? due : late.from, next ? next->plus_days(-1) : late.to};
    const bool running =
        std::ranges::any_of(view.lines(), [&](const Line& line) { return !(line.days & between).empty(); });
    if (running) found({due, next, within, done[i].mark});
  }
}

}  // namespace cfcm::rules
