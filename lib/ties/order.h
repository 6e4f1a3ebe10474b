#pragma once

#include <compare>
#include <tuple>

#include "ties/graph.h"

namespace cfcm::ties {

/// The order of two ties by what they say and where they are written, whatever order they were added in. `Ids` is a
/// Graph or a View.
template <class Ids>
std::strong_ordering order(const Ids& ids, const Tie& a, const Tie& b) {
  if (&a == &b) return std::strong_ordering::equal;
  const auto place = [](const Tie& t) {
    return std::tuple(t.kind, t.mark.file, t.mark.line, t.mark.column, t.mark.item, t.relation, t.period.from,
                      t.period.to);
  };
  if (const auto by = place(a) <=> place(b); std::is_neq(by)) return by;
  if (const auto by = ids.id(a.from) <=> ids.id(b.from); std::is_neq(by)) return by;
  if (const auto by = ids.id(a.to) <=> ids.id(b.to); std::is_neq(by)) return by;
  const auto rest = [](const Tie& t) {
    return std::tie(t.share.low, t.share.high, t.share.low_open, t.share.high_open, t.secured, t.degree, t.paid,
                    t.detail, t.amount);
  };
  return rest(a) <=> rest(b);
}

}  // namespace cfcm::ties
