#pragma once

#include <string_view>

#include "ties/kinship.h"

/// What a walk over kin ties says about its two ends, and how one more tie changes it. Internal to lib/ties.
namespace cfcm::ties {

/// One move of a walk over kin. An aunt is *up, half*: records do not say whether she is of the full blood.
enum class Move : char { up = 'U', down = 'D', full = 'S', half = 'H', marriage = 'M' };

/// Where in a walk a marriage stands. `inner`: from a parent to the parent's spouse and down to the step-sibling, who
/// counts as blood.
enum class Married : std::uint8_t { nowhere, first, last, inner };

/// Ties that say something of their two ends and compose with nothing.
enum class Alone : std::uint8_t { no, sibling_in_law, other_blood, other_marriage, former_spouse, step };

/// How the vertex at a walk's end is kin of the one at its start: generations up, then down.
struct Fact {
  unsigned up = 0, down = 0;
  bool full = false;  ///< the walk ends at a full sibling of the last one reached going up
  Married married = Married::nowhere;
  Alone alone = Alone::no;
  unsigned degree_alone = 0;  ///< of other_blood, other_marriage

  unsigned degree() const { return alone == Alone::no ? up + down : degree_alone; }
  bool operator==(const Fact&) const = default;
};

/// The fact after one more move; nothing when the two ends are no kin by that.
std::optional<Fact> then(Fact fact, Move move);

/// The relation that `to` is of `from`, when `from` is `relation` of `to`.
Relation inverse(Relation relation);

/// The way to somebody's *relation*, as moves: "UH" to an aunt. Empty where the relation is no kin or stands alone.
std::string_view way(Relation relation);

/// What the relation says where it composes with nothing; `Alone::no` for all others.
Alone alone(Relation relation);

bool is_step(Relation relation);

}  // namespace cfcm::ties
