#include "rules/assignments.h"

#include <algorithm>

namespace cfcm::rules {

std::vector<Assignment> assignments(const CaseView& view) {
  std::vector<Assignment> all;
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management || act.person.empty()) continue;
    const auto known = std::ranges::find(all, act.mark, &Assignment::mark);
    if (known == all.end()) {
      all.push_back({act.person, act.days, act.mark});
    } else {
      known->days.from = std::min(known->days.from, act.days.from);
      known->days.to = std::max(known->days.to, act.days.to);
    }
  }
  return all;
}

Period assigned(const CaseView& view, const Act& act) {
  const auto all = assignments(view);
  const auto known = std::ranges::find(all, act.mark, &Assignment::mark);
  return known == all.end() ? act.days : known->days;
}

bool is_manager(const CaseView& view, std::string_view person, Date day) {
  return std::ranges::any_of(view.acts(), [&](const Act& act) {
    return act.kind == ActKind::case_management && act.person == person && act.days.holds(day);
  });
}

}  // namespace cfcm::rules
