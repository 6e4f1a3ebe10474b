#pragma once

#include <algorithm>

#include "rules/case_view.h"

namespace cfcm::rules {

/// Whether a pack that applies on the day names the rule: what it does not bind is no evidence for it either.
inline bool binds(const CaseView& view, std::string_view code, Date day) {
  const auto& packs = view.registry().policy.packs;
  if (std::ranges::none_of(packs, [&](const auto& pack) { return pack->levels.contains(code); })) return false;
  const Rule* rule = find_rule(code);
  return rule && view.registry().policy.binding(*rule, {}, view.applying(day), view.as_of());
}

}  // namespace cfcm::rules
