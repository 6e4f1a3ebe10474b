#pragma once

#include <optional>
#include <string>

#include "base/decimal.h"
#include "model/plan.h"

namespace cfcm::rules {

/// What a plan gives of one service: the units of its lines, where these count alike and can be added.
struct Amount {
  bool any = false;   ///< a line was added
  bool known = true;  ///< each says its units, in one measure
  Decimal units{};
  std::string unit{};  ///< "hour", also of "Hours"
  std::string per{};   ///< "week"

  void add(const model::ServiceLine& line);
};

/// Whether `a` is less than `b`, also where one counts by the day and the other by the week. Nothing where the records
/// do not tell: another unit, units not known, times of other words, or months and quarters whose length decides.
std::optional<bool> is_less(const Amount& a, const Amount& b);

}  // namespace cfcm::rules
