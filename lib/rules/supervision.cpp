#include "rules/supervision.h"

#include <set>

namespace cfcm::rules {

std::optional<ties::Chain> supervision(const ties::View& view, ties::Vertex boss, ties::Vertex subordinate, Date day) {
  std::vector<std::pair<ties::Vertex, ties::Chain>> queue{{subordinate, {}}};
  std::set<ties::Vertex> seen{subordinate};
  for (std::size_t next = 0; next < queue.size(); ++next) {
    const auto [at, chain] = queue[next];
    if (at == boss && !chain.empty()) return chain;
    view.each(at, [&, at = at, &chain = chain](const ties::Tie& tie) {
      const bool above = tie.kind == ties::TieKind::supervises && tie.to == at && tie.period.holds(day);
      if (!above || !seen.insert(tie.from).second) return;
      ties::Chain longer = chain;
      longer.push_back({tie, false});
      queue.emplace_back(tie.from, std::move(longer));
    });
  }
  return std::nullopt;
}

}  // namespace cfcm::rules
