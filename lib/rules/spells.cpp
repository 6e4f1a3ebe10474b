#include "rules/spells.h"

#include <algorithm>

namespace cfcm::rules {

std::vector<Spell> spells(const CaseView& view) {
  std::vector<Spell> all;
  for (const Line& line : view.lines()) {
    if (!line.days.empty()) all.push_back({line.days, line.mark()});
  }
  std::ranges::stable_sort(all, {}, [](const Spell& spell) { return spell.days.from; });
  std::vector<Spell> whole;
  for (const Spell& spell : all) {
    if (!whole.empty() && spell.days.from <= whole.back().days.to.plus_days(1))
      whole.back().days.to = std::max(whole.back().days.to, spell.days.to);
    else
      whole.push_back(spell);
  }
  return whole;
}

}  // namespace cfcm::rules
