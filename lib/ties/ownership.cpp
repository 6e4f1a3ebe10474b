#include "ties/ownership.h"

#include <algorithm>

#include "ties/climb.h"
#include "ties/order.h"

namespace cfcm::ties {
namespace {

constexpr unsigned most_hops = 12;
constexpr unsigned most_steps = 20'000;

const auto nobody_stops = [](Vertex) { return false; };

/// A tie with the share that it gives: of a debt, the part of it that assets secure.
struct Held {
  const Tie* tie = nullptr;
  Share share{};
};

/// Debts are those that `counts` lets count.
template <class Counts>
std::vector<Held> held(const View& view, Vertex owned, Date day, Counts counts) {
  std::vector<Held> found;
  const auto take = [&](const Tie& tie, const Share& share) {
    if (tie.to == owned && tie.from != owned && tie.period.holds(day) && !share.none()) found.push_back({&tie, share});
  };
  view.each(owned, TieKind::owns, [&](const Tie& tie) { take(tie, tie.share); });
  view.each(owned, TieKind::holds_debt_of, [&](const Tie& tie) {
    if (counts(tie)) take(tie, through(tie.share, tie.secured ? Share::exactly(*tie.secured) : Share::unknown()));
  });
  return found;
}

/// The holdings in `owned`, those of one holder added.
template <class Counts>
std::vector<Link> holders(const View& view, Vertex owned, Date day, Counts counts) {
  auto found = held(view, owned, day, counts);
  std::ranges::sort(found, [&](const Held& a, const Held& b) {
    if (a.tie->from != b.tie->from) return view.id(a.tie->from) < view.id(b.tie->from);
    return std::is_lt(order(view, *a.tie, *b.tie));
  });
  std::vector<Link> links;
  for (std::size_t begin = 0, end = 0; begin < found.size(); begin = end) {
    std::vector<const Tie*> ties;
    std::vector<Share> shares;
    for (; end < found.size() && found[end].tie->from == found[begin].tie->from; ++end) {
      ties.push_back(found[end].tie);
      shares.push_back(found[end].share);
    }
    links.push_back(added(ties, shares, Decimal(0)));
  }
  return links;
}

Uplinks by_ownership(const View& view, Date day) {
  return [&view, day](Vertex v) { return holders(view, v, day, [](const Tie&) { return false; }); };
}

/// A debt counts on the last hop of a path and on the first, not between two companies on the way.
Uplinks with_debt(const View& view, Vertex owner, Vertex owned, Date day) {
  return [&view, owner, owned, day](Vertex v) {
    return holders(view, v, day, [&](const Tie& debt) { return debt.to == owned || debt.from == owner; });
  };
}

/// Every simple path from an owner to what it owns, over the vertices above the latter.
class Paths {
 public:
  Paths(const View& view, const Climb& climb, Vertex owned, const Uplinks& uplinks) : owned_(owned) {
    const auto spread = [&](Vertex below) {
      for (Link& link : uplinks(below)) {
        const Vertex above = link.above;
        const unsigned left = below == owned ? 0 : climb.hops(below);
        downward_[above].push_back({below, left, std::move(link.share)});
      }
    };
    spread(owned);
    for (const Vertex v : climb.all()) spread(v);
    for (auto& [above, hops] : downward_) {
      std::ranges::sort(hops, [&](const Hop& a, const Hop& b) { return view.id(a.below) < view.id(b.below); });
    }
  }

  Holding sum(Vertex owner) {
    walk(owner, nullptr, 0);
    sum_.paths = paths_;
    return std::move(sum_);
  }

 private:
  struct Hop {
    Vertex below = 0;
    unsigned left = 0;  ///< the fewest hops from `below` to what is owned
    Share share{};
  };

  void walk(Vertex v, const Share* so_far, unsigned depth) {
    on_path_.push_back(v);
    for (const Hop& hop : downward_.at(v)) {
      if (std::ranges::find(on_path_, hop.below) != on_path_.end()) continue;
      if (depth + 1 + hop.left > most_hops || steps_ == most_steps) {
        sum_.cut = true;
        continue;
      }
      ++steps_;
      const Share share = so_far ? through(*so_far, hop.share) : hop.share;
      if (hop.below == owned_) {
        sum_.share = paths_++ == 0 ? share : beside(sum_.share, share);
      } else {
        walk(hop.below, &share, depth + 1);
      }
    }
    on_path_.pop_back();
  }

  Vertex owned_;
  std::unordered_map<Vertex, std::vector<Hop>> downward_{};
  std::vector<Vertex> on_path_{};
  unsigned steps_ = 0, paths_ = 0;
  Holding sum_{};
};

/// What the path of a chain alone gives.
Share along(const Chain& chain, const Uplinks& uplinks) {
  Share share = Share::exactly(100);
  for (const Step& step : chain) {
    for (const Link& link : uplinks(step.end())) {
      if (link.above == step.start()) share = through(share, link.share);
    }
  }
  return share;
}

}  // namespace

std::optional<Holding> holding(const View& view, Vertex owner, Vertex owned, Date day, Counting counting) {
  if (owner == owned) return std::nullopt;
  const Uplinks links = counting == Counting::with_debt ? with_debt(view, owner, owned, day) : by_ownership(view, day);
  const Climb climb(view, owned, links, Climb::ReadFrom::top, nobody_stops);
  if (!climb.holds(owner)) return std::nullopt;

  Holding found = Paths(view, climb, owned, links).sum(owner);
  found.chain = climb.down(owner);
  if (found.paths == 0) {
    // The shortest path is known even when the limits let none be walked.
    found.share = along(found.chain, links);
    found.paths = 1;
  }
  if (found.cut) {
    found.share.high = Decimal(100);
    found.share.high_open = false;
  }
  return found;
}

std::vector<std::pair<Vertex, Chain>> owners(const View& view, Vertex owned, Date day) {
  const Climb climb(view, owned, by_ownership(view, day), Climb::ReadFrom::top, nobody_stops);
  std::vector<std::pair<Vertex, Chain>> found;
  for (const Vertex v : climb.all()) found.emplace_back(v, climb.down(v));
  std::ranges::sort(found, [&](const auto& a, const auto& b) { return view.id(a.first) < view.id(b.first); });
  return found;
}

std::optional<OwnershipTie> ownership_tie(const View& view, Vertex a, Vertex b, Date day, bool with_common_owner) {
  const Uplinks links = by_ownership(view, day);
  for (const Verdict verdict : {Verdict::certain, Verdict::possible}) {
    auto found =
        joined(view, a, b, verdict == Verdict::certain ? certain_only(links) : links, with_common_owner, nobody_stops);
    if (found) return OwnershipTie{verdict, std::move(found->chain), found->way == Joined::Way::common};
  }
  return std::nullopt;
}

}  // namespace cfcm::ties
