#pragma once

#include "base/decimal.h"
#include "rules/case_view.h"

/// The minimum performance levels of the Access Rule, as E603 and E604 compute them.
namespace cfcm::rules {

/// The last full 12 months before the audit date.
inline Period performance_period(Date as_of) { return {as_of.plus_months(-12), as_of.plus_days(-1)}; }

/// Whether the case is of those that the levels are about: home- and community-based services, or nobody says.
inline bool counts_for_performance(const CaseView& view, Date day) {
  const auto sources = view.funding(day);
  return sources.empty() || sources.contains("medicaid-1915c") || sources.contains("medicaid-1915i") ||
         sources.contains("medicaid-1915j") || sources.contains("medicaid-1915k");
}

struct Measure {
  int met = 0, of = 0;
  /// Exactly, without rounding: 89 of 99 is below 90 %.
  bool below(const Decimal& percent) const { return of > 0 && Decimal(met) * Decimal(100) < percent * Decimal(of); }
};

}  // namespace cfcm::rules
