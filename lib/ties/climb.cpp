#include "ties/climb.h"

#include <algorithm>

namespace cfcm::ties {

Link added(std::span<const Tie* const> ties, std::span<const Share> shares, const Decimal& percent) {
  Link link{.above = ties[0]->from, .below = ties[0]->to, .share = shares[0], .tie = *ties[0]};
  for (const Share& share : shares.subspan(1)) link.share = beside(link.share, share);
  if (shares.size() > 1) link.tie.share = link.share;
  link.verdict = above(link.share, percent);
  return link;
}

Climb::Climb(const View& view, Vertex bottom, const Uplinks& uplinks, ReadFrom from,
             const std::function<bool(Vertex)>& stops)
    : bottom_(bottom) {
  std::vector<Vertex> level{bottom}, next;
  for (unsigned hops = 1; !level.empty(); ++hops, level.swap(next)) {
    next.clear();
    for (const Vertex v : level) {
      if (v != bottom && stops(v)) continue;
      for (Link& link : uplinks(v)) {
        if (link.above == bottom || !places_.try_emplace(link.above, Place{hops, link}).second) continue;
        next.push_back(link.above);
      }
    }
    // The first to arrive is preferred: a level stands in the order of its chains, or of its own ids.
    if (from == ReadFrom::top) std::ranges::sort(next, [&](Vertex x, Vertex y) { return view.id(x) < view.id(y); });
    all_.insert(all_.end(), next.begin(), next.end());
  }
}

Chain Climb::down(Vertex v) const {
  Chain chain;
  while (v != bottom_) {
    const Link& link = places_.at(v).link;
    chain.push_back({link.tie, true});
    v = link.below;
  }
  return chain;
}

Chain Climb::up(Vertex v) const {
  Chain chain = down(v);
  std::ranges::reverse(chain);
  for (Step& step : chain) step.forward = false;
  return chain;
}

std::optional<Joined> joined(const View& view, Vertex a, Vertex b, const Uplinks& uplinks, bool with_common,
                             const std::function<bool(Vertex)>& stops) {
  if (a == b) return std::nullopt;
  const Climb over_a(view, a, uplinks, Climb::ReadFrom::bottom, stops);
  const Climb over_b(view, b, uplinks, Climb::ReadFrom::top, stops);

  std::optional<Joined> best;
  const auto offer = [&](Joined::Way way, Chain chain) {
    if (!best || shorter(view, chain, best->chain)) best = Joined{way, std::move(chain)};
  };
  if (over_b.holds(a)) offer(Joined::Way::above, over_b.down(a));
  if (over_a.holds(b)) offer(Joined::Way::below, over_a.up(b));
  if (!with_common) return best;

  for (const Vertex top : over_a.all()) {
    if (top == b || !over_b.holds(top) || view.is_government(top)) continue;
    if (best && over_a.hops(top) + over_b.hops(top) > best->chain.size()) continue;
    Chain chain = over_a.up(top);
    const Chain down = over_b.down(top);
    chain.insert(chain.end(), down.begin(), down.end());
    offer(Joined::Way::common, std::move(chain));
  }
  return best;
}

Uplinks certain_only(Uplinks uplinks) {
  return [uplinks = std::move(uplinks)](Vertex v) {
    auto links = uplinks(v);
    std::erase_if(links, [](const Link& link) { return link.verdict != Verdict::certain; });
    return links;
  };
}

}  // namespace cfcm::ties
