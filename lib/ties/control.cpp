#include <algorithm>
#include <array>

#include "ties/climb.h"
#include "ties/order.h"
#include "ties/ownership.h"

namespace cfcm::ties {
namespace {

constexpr std::array by_share{TieKind::owns, TieKind::appoints_board_of};
constexpr std::array by_itself{TieKind::parent_of, TieKind::sole_member_of, TieKind::manages};

std::vector<const Tie*> ties_above(const View& view, Vertex below, TieKind kind, Date day) {
  std::vector<const Tie*> ties;
  view.each(below, kind, [&](const Tie& tie) {
    if (tie.to == below && tie.from != below && tie.period.holds(day)) ties.push_back(&tie);
  });
  std::ranges::sort(ties, [&](const Tie* a, const Tie* b) {
    if (a->from != b->from) return view.id(a->from) < view.id(b->from);
    return std::is_lt(order(view, *a, *b));
  });
  return ties;
}

/// Those who control `below` by one hop: each with the certain way before the possible, then in the order of ties.
std::vector<Link> controllers(const View& view, Vertex below, Date day) {
  std::vector<Link> links;
  for (const TieKind kind : by_share) {
    const auto ties = ties_above(view, below, kind, day);
    for (std::size_t begin = 0, end = 0; begin < ties.size(); begin = end) {
      std::vector<Share> shares;
      for (; end < ties.size() && ties[end]->from == ties[begin]->from; ++end) shares.push_back(ties[end]->share);
      Link link = added(std::span(ties).subspan(begin, end - begin), shares, Decimal(50));
      if (link.verdict != Verdict::excluded) links.push_back(std::move(link));
    }
  }
  for (const TieKind kind : by_itself) {
    for (const Tie* tie : ties_above(view, below, kind, day)) {
      links.push_back({.above = tie->from, .below = below, .tie = *tie});
    }
  }
  std::ranges::sort(links, [&](const Link& a, const Link& b) {
    if (a.above != b.above) return view.id(a.above) < view.id(b.above);
    if (a.verdict != b.verdict) return a.verdict == Verdict::certain;
    return std::is_lt(order(view, a.tie, b.tie));
  });
  const auto same = [](const Link& a, const Link& b) { return a.above == b.above; };
  links.erase(std::unique(links.begin(), links.end(), same), links.end());
  return links;
}

}  // namespace

std::optional<Control> control(const View& view, Vertex a, Vertex b, Date day) {
  const Uplinks links = [&](Vertex v) { return controllers(view, v, day); };
  const auto government = [&](Vertex v) { return view.is_government(v); };
  for (const Verdict verdict : {Verdict::certain, Verdict::possible}) {
    auto found = joined(view, a, b, verdict == Verdict::certain ? certain_only(links) : links, true, government);
    if (!found) continue;
    const auto way = found->way == Joined::Way::above   ? Control::Way::controls
                     : found->way == Joined::Way::below ? Control::Way::controlled
                                                        : Control::Way::common;
    return Control{way, verdict, std::move(found->chain)};
  }
  return std::nullopt;
}

}  // namespace cfcm::ties
