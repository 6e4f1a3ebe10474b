#pragma once

#include "ties/graph.h"

namespace cfcm::ties {

/// What one party owns of another, in all: the product of the shares along each simple path, summed over the paths
/// (42 CFR 455.102(a)); parallel holdings of one hop add first. Bands give bands.
struct Holding {
  Share share{};
  Chain chain{};       ///< the shortest path
  unsigned paths = 1;  ///< how many simple paths there are
  bool cut =
      false;  ///< the search stopped at its limit of hops or paths; `share` is then a lower bound: its high end is 100
};

enum class Counting : std::uint8_t {
  ownership,  ///< `owns` alone
  with_debt,  ///< also `holds_debt_of`: own share of the debt x the share of the assets securing it (455.102(b)), last
              ///< hop or first
};

/// Nothing when `owner` holds no share of `owned` on `day` (a recorded share of 0 is none).
std::optional<Holding> holding(const View& view, Vertex owner, Vertex owned, Date day,
                               Counting counting = Counting::ownership);

/// All who own a share of `owned`, directly or through a chain, each with the shortest chain (owner to owned), ordered
/// by id.
std::vector<std::pair<Vertex, Chain>> owners(const View& view, Vertex owned, Date day);

/// The shortest chain that makes `a` and `b` one another's owner, or co-owned by a third party that is no government
/// department (a walked up to the owner, then down to b). Share above 0 at every hop.
struct OwnershipTie {
  Verdict verdict = Verdict::certain;  ///< possible when a share on the way may be 0
  Chain chain{};
  bool common_owner = false;
};
std::optional<OwnershipTie> ownership_tie(const View& view, Vertex a, Vertex b, Date day, bool with_common_owner);

/// `a` controls `b`, is controlled by it, or shares a controller with it: at every hop a share above 50 % (parallel
/// holdings added), or parent-of, sole-member-of, manages, or appoints-board-of above 50 % of the seats. A government
/// department ends a chain of control: it neither passes control on nor is a common controller. A person may be.
struct Control {
  enum class Way : std::uint8_t { controls, controlled, common } way = Way::controls;
  Verdict verdict = Verdict::certain;  ///< possible when a hop's share or seats may be 50 % or less
  Chain chain{};                       ///< from a to b
};
/// The certain before the possible, then the shorter chain. Nothing when a and b are one.
std::optional<Control> control(const View& view, Vertex a, Vertex b, Date day);

}  // namespace cfcm::ties
