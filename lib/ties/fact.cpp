#include "ties/fact.h"

namespace cfcm::ties {
namespace {

std::optional<Fact> up(Fact fact) {
  if (fact.full) {
    // A full sibling's parent is one's own parent: the turn is undone.
    fact.full = false;
    fact.down = 0;
    return fact;
  }
  if (fact.down > 0) return std::nullopt;  // two parents of one child; or a half sibling's other parent
  ++fact.up;
  return fact;
}

std::optional<Fact> sibling(Fact fact, bool full) {
  if (fact.down == 0) {
    ++fact.up;
    fact.down = 1;
    fact.full = full;
    return fact;
  }
  if (full) return fact;  // a sibling's sibling is a sibling, a child's full sibling a child
  if (!fact.full) return std::nullopt;
  fact.full = false;
  return fact;
}

std::optional<Fact> marry(Fact fact) {
  if (fact.married != Married::nowhere) return std::nullopt;
  fact.married = fact.up + fact.down == 0 ? Married::first : Married::last;
  return fact;
}

}  // namespace

std::optional<Fact> then(Fact fact, Move move) {
  if (fact.alone != Alone::no) return std::nullopt;
  if (fact.married == Married::last) {
    // Past the spouse of a blood relative there is nobody, but for the children of a parent's spouse.
    if (move != Move::down || fact.down > 0) return std::nullopt;
    fact.married = Married::inner;
    ++fact.down;
    return fact;
  }
  switch (move) {
    case Move::up: return up(fact);
    case Move::full: return sibling(fact, true);
    case Move::half: return sibling(fact, false);
    case Move::marriage: return marry(fact);
    case Move::down: break;
  }
  ++fact.down;
  fact.full = false;
  return fact;
}

Relation inverse(Relation relation) {
  switch (relation) {
    case Relation::parent: return Relation::child;
    case Relation::child: return Relation::parent;
    case Relation::step_parent: return Relation::step_child;
    case Relation::step_child: return Relation::step_parent;
    case Relation::adoptive_parent: return Relation::adoptive_child;
    case Relation::adoptive_child: return Relation::adoptive_parent;
    case Relation::foster_parent: return Relation::foster_child;
    case Relation::foster_child: return Relation::foster_parent;
    case Relation::grandparent: return Relation::grandchild;
    case Relation::grandchild: return Relation::grandparent;
    case Relation::great_grandparent: return Relation::great_grandchild;
    case Relation::great_grandchild: return Relation::great_grandparent;
    case Relation::aunt_uncle: return Relation::niece_nephew;
    case Relation::niece_nephew: return Relation::aunt_uncle;
    case Relation::parent_in_law: return Relation::child_in_law;
    case Relation::child_in_law: return Relation::parent_in_law;
    default: return relation;
  }
}

std::string_view way(Relation relation) {
  switch (relation) {
    case Relation::spouse: return "M";
    case Relation::parent:
    case Relation::step_parent:
    case Relation::adoptive_parent: return "U";
    case Relation::child:
    case Relation::step_child:
    case Relation::adoptive_child: return "D";
    case Relation::sibling: return "S";
    case Relation::half_sibling:
    case Relation::step_sibling: return "H";
    case Relation::grandparent: return "UU";
    case Relation::grandchild: return "DD";
    case Relation::great_grandparent: return "UUU";
    case Relation::great_grandchild: return "DDD";
    case Relation::aunt_uncle: return "UH";
    case Relation::niece_nephew: return "HD";
    case Relation::cousin: return "UHD";
    case Relation::parent_in_law: return "MU";
    case Relation::child_in_law: return "DM";
    default: return "";
  }
}

Alone alone(Relation relation) {
  switch (relation) {
    case Relation::sibling_in_law: return Alone::sibling_in_law;
    case Relation::other_blood: return Alone::other_blood;
    case Relation::other_marriage: return Alone::other_marriage;
    case Relation::former_spouse: return Alone::former_spouse;
    default: return Alone::no;
  }
}

bool is_step(Relation relation) {
  return relation == Relation::step_parent || relation == Relation::step_child || relation == Relation::step_sibling;
}

}  // namespace cfcm::ties
