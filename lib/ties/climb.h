#pragma once

#include <functional>
#include <unordered_map>

#include "ties/graph.h"

/// Walks up from what is owned or controlled to those above it. Internal to lib/ties.
namespace cfcm::ties {

/// All that one party holds of another by ties of a sort, as one hop from `above` to `below`.
struct Link {
  Vertex above = 0, below = 0;
  Share share{};
  Verdict verdict = Verdict::certain;
  Tie tie{};  ///< the first of the ties; where shares were added, it carries their sum
};

/// The links that end at a vertex, ordered by the id of `above`, at most one for each.
using Uplinks = std::function<std::vector<Link>(Vertex)>;

/// Adds ties from `above` to `below` up to one link; the verdict says whether the share exceeds `percent`. Ties in
/// their order.
Link added(std::span<const Tie* const> ties, std::span<const Share> shares, const Decimal& percent);

/// Everybody above one vertex, each once, reached in the fewest hops.
class Climb {
 public:
  /// Of equally short chains the one preferred has the lowest ids, read from this end.
  enum class ReadFrom : std::uint8_t { bottom, top };

  /// A vertex for which `stops` holds is reached, but not climbed past unless it is the bottom itself.
  Climb(const View& view, Vertex bottom, const Uplinks& uplinks, ReadFrom from,
        const std::function<bool(Vertex)>& stops);

  /// The vertices above, nearest first.
  const std::vector<Vertex>& all() const { return all_; }
  bool holds(Vertex v) const { return places_.contains(v); }
  unsigned hops(Vertex v) const { return places_.at(v).hops; }
  Chain down(Vertex v) const;  ///< from `v` to the bottom
  Chain up(Vertex v) const;    ///< from the bottom to `v`

 private:
  struct Place {
    unsigned hops = 0;
    Link link{};
  };
  Vertex bottom_;
  std::vector<Vertex> all_{};
  std::unordered_map<Vertex, Place> places_{};
};

/// How two vertices are joined by links: one stands above the other, or a third that is no government above both.
struct Joined {
  enum class Way : std::uint8_t { above, below, common } way = Way::above;
  Chain chain{};  ///< from the first to the second
};
std::optional<Joined> joined(const View& view, Vertex a, Vertex b, const Uplinks& uplinks, bool with_common,
                             const std::function<bool(Vertex)>& stops);

/// The same over the certain links alone.
Uplinks certain_only(Uplinks uplinks);

}  // namespace cfcm::ties
