#include "ties/kinship.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "ties/fact.h"
#include "ties/order.h"

namespace cfcm::ties {
namespace {

/// Beyond this many generations no limit reaches: it bounds the walk where records make somebody their own ancestor.
constexpr unsigned furthest = 32;

/// How the ties of records are read for one question.
struct Reading {
  unsigned degree = 4;           ///< the highest that matters
  bool ended_marriages = false;  ///< they make affinity still
  bool former_spouses = true;
  bool steps_alone = false;  ///< a written step tie composes with nothing
};

/// A kin tie in force, seen from one of its ends.
struct Edge {
  Vertex other = 0;
  const Tie* tie = nullptr;
  bool forward = true;
  Relation relation = Relation::none_declared;  ///< which the other is of this one
  Alone alone = Alone::no;
};

/// Everything that the kin ties of one day say about one person: each fact about each other person once, by its
/// shortest chain. Facts, not paths, are counted, so a hundred mutual siblings are a hundred facts.
class Closure {
 public:
  struct Node {
    Vertex vertex = 0;
    Fact fact{};
    std::size_t before = 0;  ///< the node that it was reached from
    const Edge* edge = nullptr;
    std::size_t by_ids = 0;  ///< its place among its level in the order of ids along the chains
  };

  Closure(const View& view, Vertex person, Date day, const Reading& reading)
      : view_(view), person_(person), day_(day), reading_(reading), nodes_{Node{.vertex = person}} {
    reading_.degree = std::min(reading_.degree, furthest);
  }

  /// The nodes so far, in the order of `shorter`; the first is the person.
  const std::vector<Node>& nodes() const { return nodes_; }

  /// Adds the facts that are one hop further; false when there are none.
  bool widen() {
    const std::size_t end = nodes_.size();
    for (std::size_t at = level_; at < end; ++at) {
      for (const Edge& edge : edges(nodes_[at].vertex)) visit(at, edge);
    }
    level_ = end;
    arrange(end);
    return nodes_.size() > end;
  }

  Chain chain(std::size_t at) const {
    Chain chain;
    for (; at != 0; at = nodes_[at].before) chain.push_back({*nodes_[at].edge->tie, nodes_[at].edge->forward});
    std::ranges::reverse(chain);
    return chain;
  }

 private:
  std::optional<Edge> edge(Vertex v, const Tie& tie) const {
    if (tie.from == tie.to || tie.period.empty() || day_ < tie.period.from) return std::nullopt;
    const bool forward = tie.from == v;
    Edge found{forward ? tie.to : tie.from, &tie, forward, forward ? inverse(tie.relation) : tie.relation,
               alone(tie.relation)};
    if (!tie.period.holds(day_)) {
      if (tie.relation != Relation::spouse) return std::nullopt;
      if (!reading_.ended_marriages) found.alone = Alone::former_spouse;
    }
    if (found.alone == Alone::former_spouse && !reading_.former_spouses) return std::nullopt;
    if (reading_.steps_alone && is_step(tie.relation)) found.alone = Alone::step;
    if (found.alone == Alone::no && way(tie.relation).empty()) return std::nullopt;
    return found;
  }

  const std::vector<Edge>& edges(Vertex v) {
    const auto [at, fresh] = edges_.try_emplace(v);
    auto& found = at->second;
    if (!fresh) return found;
    view_.each(v, TieKind::related_to, [&](const Tie& tie) {
      if (const auto seen = edge(v, tie)) found.push_back(*seen);
    });
    std::ranges::sort(found, [&](const Edge& a, const Edge& b) {
      if (a.other != b.other) return view_.id(a.other) < view_.id(b.other);
      return std::is_lt(order(view_, *a.tie, *b.tie));
    });
    return found;
  }

  static std::optional<Fact> after(const Fact& fact, const Edge& edge) {
    if (edge.alone == Alone::no) {
      std::optional<Fact> next = fact;
      for (const char move : way(edge.relation)) {
        next = then(*next, static_cast<Move>(move));
        if (!next) break;
      }
      return next;
    }
    if (fact != Fact{}) return std::nullopt;
    unsigned degree = 0;
    if (edge.alone == Alone::other_blood) degree = edge.tie->degree.value_or(3);
    if (edge.alone == Alone::other_marriage) degree = edge.tie->degree.value_or(2);
    if (edge.alone == Alone::sibling_in_law) degree = 2;
    return Fact{.alone = edge.alone, .degree_alone = degree};
  }

  void visit(std::size_t at, const Edge& edge) {
    if (edge.other == person_) return;
    const auto fact = after(nodes_[at].fact, edge);
    // One more than the limit: a sibling's parent is nearer than the sibling.
    if (!fact || (fact->alone == Alone::no && fact->degree() > reading_.degree + 1)) return;
    if (!seen_.insert(key(edge.other, *fact)).second) return;
    // A level is walked in the order of its chains, so the first to arrive has the shortest.
    nodes_.push_back({edge.other, *fact, at, &edge, 0});
  }

  static std::uint64_t key(Vertex vertex, const Fact& fact) {
    const unsigned up = fact.alone == Alone::no ? fact.up : std::min(fact.degree_alone, 255U);
    const unsigned rest =
        (fact.full ? 1U : 0U) | static_cast<unsigned>(fact.married) << 1 | static_cast<unsigned>(fact.alone) << 3;
    return std::uint64_t{vertex} << 32 | up << 24 | fact.down << 16 | rest;
  }

  /// Puts the newest level in the order of `shorter`.
  void arrange(std::size_t begin) {
    const auto first = nodes_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto by_ids = [&](const Node& a, const Node& b) {
      const std::size_t before_a = nodes_[a.before].by_ids, before_b = nodes_[b.before].by_ids;
      if (before_a != before_b) return before_a <=> before_b;
      return a.vertex == b.vertex ? std::strong_ordering::equal : view_.id(a.vertex) <=> view_.id(b.vertex);
    };
    std::sort(first, nodes_.end(), [&](const Node& a, const Node& b) {
      if (const auto by = by_ids(a, b); std::is_neq(by)) return std::is_lt(by);
      if (a.before != b.before) return a.before < b.before;
      return std::is_lt(order(view_, *a.edge->tie, *b.edge->tie));
    });
    for (std::size_t at = begin + 1; at < nodes_.size(); ++at) {
      nodes_[at].by_ids = nodes_[at - 1].by_ids + (std::is_neq(by_ids(nodes_[at - 1], nodes_[at])) ? 1 : 0);
    }
  }

  const View& view_;
  Vertex person_;
  Date day_;
  Reading reading_;
  std::vector<Node> nodes_;
  std::size_t level_ = 0;  ///< where the newest level begins
  std::unordered_map<Vertex, std::vector<Edge>> edges_{};
  std::unordered_set<std::uint64_t> seen_{};
};

Reading reading(const KinLimits& limits) {
  return {.degree = std::max({limits.blood, limits.affinity, limits.blood_warning}),
          .ended_marriages = limits.affinity_survives_divorce};
}

Kin::By by(const Fact& fact) {
  switch (fact.alone) {
    case Alone::former_spouse: return Kin::By::former_spouse;
    case Alone::sibling_in_law:
    case Alone::other_marriage: return Kin::By::affinity;
    default: break;
  }
  const bool affinity = fact.married == Married::first || fact.married == Married::last;
  return affinity ? Kin::By::affinity : Kin::By::blood;
}

/// The fact as an answer without its chain, when it is within the limits.
std::optional<Kin> judged(const Fact& fact, const KinLimits& limits) {
  Kin kin{.by = by(fact), .degree = fact.degree()};
  switch (kin.by) {
    case Kin::By::former_spouse: return kin;
    case Kin::By::affinity: kin.strict = kin.degree <= limits.affinity; break;
    case Kin::By::blood:
      kin.strict = kin.degree <= limits.blood;
      if (!kin.strict && kin.degree <= limits.blood_warning) return kin;
      break;
  }
  if (!kin.strict) return std::nullopt;
  return kin;
}

/// The best fact about each person: the first of those within the strict limits, else the first.
class Answers {
 public:
  Answers(const Closure& closure, const KinLimits& limits) : closure_(closure), limits_(limits) {}

  /// Takes the nodes that have come since; only those about `wanted`, when given.
  void take(std::optional<Vertex> wanted = std::nullopt) {
    for (taken_ = std::max<std::size_t>(taken_, 1); taken_ < closure_.nodes().size(); ++taken_) {
      const auto& node = closure_.nodes()[taken_];
      if (wanted && node.vertex != *wanted) continue;
      auto kin = judged(node.fact, limits_);
      if (!kin) continue;
      const auto [at, fresh] = best_.try_emplace(node.vertex, *kin, taken_);
      if (!fresh && kin->strict && !at->second.first.strict) at->second = {std::move(*kin), taken_};
    }
  }

  std::optional<Kin> about(Vertex v) const {
    const auto at = best_.find(v);
    if (at == best_.end()) return std::nullopt;
    Kin kin = at->second.first;
    kin.chain = closure_.chain(at->second.second);
    return kin;
  }

  std::vector<Vertex> people() const {
    std::vector<Vertex> all;
    for (const auto& [v, answer] : best_) all.push_back(v);
    return all;
  }

 private:
  const Closure& closure_;
  const KinLimits& limits_;
  std::size_t taken_ = 0;
  std::unordered_map<Vertex, std::pair<Kin, std::size_t>> best_{};
};

bool in_family(const Fact& fact) {
  if (fact.alone != Alone::no) return fact.alone == Alone::sibling_in_law || fact.alone == Alone::step;
  const auto is = [&](unsigned up, unsigned down) { return fact.up == up && fact.down == down; };
  if (is(1, 1)) return true;  // of the full blood, half, step or by a marriage at either end
  if (fact.married == Married::inner) return false;
  if (is(2, 0) || is(0, 2)) return fact.married != Married::first;
  return fact.degree() <= 1;
}

}  // namespace

std::optional<Kin> kin(const View& view, Vertex a, Vertex b, Date day, const KinLimits& limits) {
  if (a == b) return std::nullopt;
  Closure closure(view, a, day, reading(limits));
  Answers answers(closure, limits);
  while (closure.widen()) {
    answers.take(b);
    if (auto found = answers.about(b); found && found->strict) return found;
  }
  return answers.about(b);
}

std::vector<std::pair<Vertex, Kin>> all_kin(const View& view, Vertex a, Date day, const KinLimits& limits) {
  Closure closure(view, a, day, reading(limits));
  while (closure.widen()) {
  }
  Answers answers(closure, limits);
  answers.take();
  std::vector<std::pair<Vertex, Kin>> found;
  for (const Vertex v : answers.people()) found.emplace_back(v, *answers.about(v));
  std::ranges::sort(found, [&](const auto& x, const auto& y) { return view.id(x.first) < view.id(y.first); });
  return found;
}

std::vector<std::pair<Vertex, Chain>> immediate_family(const View& view, Vertex a, Date day) {
  Closure closure(view, a, day, {.degree = 2, .former_spouses = false, .steps_alone = true});
  while (closure.widen()) {
  }
  std::vector<std::pair<Vertex, Chain>> found;
  std::unordered_set<Vertex> taken;
  for (std::size_t at = 1; at < closure.nodes().size(); ++at) {
    const auto& node = closure.nodes()[at];
    if (in_family(node.fact) && taken.insert(node.vertex).second) found.emplace_back(node.vertex, closure.chain(at));
  }
  std::ranges::sort(found, [&](const auto& x, const auto& y) { return view.id(x.first) < view.id(y.first); });
  return found;
}

}  // namespace cfcm::ties
