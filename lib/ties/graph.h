#pragma once

#include <cstdint>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "source/finding.h"
#include "source/mark.h"

/// The dated graph of who is tied to whom. Pure data and functions: nothing here knows files, YAML or commands.
namespace cfcm::ties {

/// A person, an organization, or the individual of a case.
using Vertex = std::uint32_t;

enum class Sort : std::uint8_t { person, organization, individual };

/// What binds two vertices. Each reads "from *kind* to".
enum class TieKind : std::uint8_t {
  employed_by,
  contracts_with,
  volunteers_for,
  owns,
  holds_debt_of,
  officer_of,
  invests_in,
  paid_by,
  lends_to,
  leases_to,
  gives_to,
  parent_of,
  sole_member_of,
  appoints_board_of,
  manages,
  grants_to,
  affiliated_with,
  related_to,
  supervises
};
std::string_view name(TieKind kind);  ///< as findings name it: "employed-by"

/// A share in percent, 0 to 100: a point or a band whose ends may be open. Unknown is above 0 up to 100.
struct Share {
  Decimal low{0}, high{100};
  bool low_open = true, high_open = false;

  static Share unknown() { return {}; }
  static Share exactly(Decimal percent) { return {percent, percent, false, false}; }
  bool exact() const { return low == high && !low_open && !high_open; }
  bool none() const { return high == Decimal(0); }  ///< a share of 0 is no tie
};

/// certain: every value in the band is above `percent` (at least it, for `at_least`); excluded: none is; else possible.
Verdict above(const Share& share, const Decimal& percent);
Verdict at_least(const Share& share, const Decimal& percent);
/// One share held through another: the product over 100. / Two shares held side by side: the sum, at most 100.
Share through(const Share& outer, const Share& inner);
Share beside(const Share& a, const Share& b);

/// How one person is related to another, as records say it; `from` is the *relation* of `to`.
enum class Relation : std::uint8_t {
  spouse,
  former_spouse,
  domestic_partner,
  parent,
  child,
  sibling,
  half_sibling,
  step_parent,
  step_child,
  step_sibling,
  adoptive_parent,
  adoptive_child,
  foster_parent,
  foster_child,
  grandparent,
  grandchild,
  great_grandparent,
  great_grandchild,
  aunt_uncle,
  niece_nephew,
  cousin,
  parent_in_law,
  child_in_law,
  sibling_in_law,
  household_member,
  other_blood,
  other_marriage,
  none_declared
};
std::optional<Relation> relation(std::string_view word);  ///< "aunt-uncle"
std::string_view name(Relation relation);

enum class Known : std::uint8_t { no, yes, unknown };

/// One tie, as one record wrote it.
struct Tie {
  TieKind kind = TieKind::employed_by;
  Vertex from = 0, to = 0;
  Period period{};
  Mark mark{};
  Relation relation = Relation::none_declared;  ///< of related_to
  std::optional<unsigned> degree{};             ///< of other_blood, other_marriage when given
  Share share{};                     ///< of owns, invests_in, holds_debt_of, appoints_board_of (of the seats)
  std::optional<Decimal> secured{};  ///< of holds_debt_of: the percent of the assets it is secured by
  Known paid = Known::unknown;       ///< of officer_of
  std::string_view detail{};         ///< the kind of an affiliation or interest, static storage
  std::optional<Decimal> amount{};   ///< of a gift, in dollars
};

/// Vertices and ties, frozen after building. Lookups are by the id that records use; ids joined by `same_as` are one
/// vertex.
class Graph {
 public:
  Vertex add(Sort sort, std::string_view id);  ///< the vertex of this id, new or known
  void same(std::string_view id, Vertex as);   ///< another id of a known vertex
  void government(Vertex organization);        ///< a state or county department: control stops here
  void add(Tie tie);
  void freeze();  ///< sorts the adjacency by (kind, other end's id, place); then read only

  std::optional<Vertex> find(std::string_view id) const;
  const std::string& id(Vertex v) const { return ids_[v]; }
  Sort sort(Vertex v) const { return sorts_[v]; }
  bool is_government(Vertex v) const { return government_[v]; }
  std::size_t size() const { return ids_.size(); }
  /// The ties that touch `v`, at either end; or those of one kind.
  std::span<const std::uint32_t> touching(Vertex v) const;
  std::span<const std::uint32_t> touching(Vertex v, TieKind kind) const;
  const Tie& tie(std::uint32_t index) const { return ties_[index]; }

 private:
  friend class View;
  std::unordered_map<std::string, Vertex> by_id_{};
  std::vector<std::string> ids_{};
  std::vector<Sort> sorts_{};
  std::vector<bool> government_{};
  std::vector<Tie> ties_{};
  std::vector<std::uint32_t> touching_{}, starts_{};
};

/// A frozen graph with the few ties that one case adds (kin and roles of its support people). Queries take a View.
class View {
 public:
  explicit View(const Graph& base) : base_(&base) {}
  /// The vertex of this id: of the graph, or one of this case alone.
  Vertex add(Sort sort, std::string_view id);
  void add(Tie tie);

  std::optional<Vertex> find(std::string_view id) const;
  const std::string& id(Vertex v) const;
  Sort sort(Vertex v) const;
  bool is_government(Vertex v) const;
  std::size_t size() const { return base_->size() + extra_ids_.size(); }

  /// Calls `visit(const Tie&)` for every tie that touches `v`, in a fixed order.
  template <class Visit>
  void each(Vertex v, Visit visit) const {
    if (v < base_->size()) {
      for (const std::uint32_t index : base_->touching(v)) visit(base_->tie(index));
    }
    for (const Tie& tie : extra_) {
      if (tie.from == v || tie.to == v) visit(tie);
    }
  }

  /// The same for the ties of one kind; an employer's thousand employments are not looked at to find its owners.
  template <class Visit>
  void each(Vertex v, TieKind kind, Visit visit) const {
    if (v < base_->size()) {
      for (const std::uint32_t index : base_->touching(v, kind)) visit(base_->tie(index));
    }
    for (const Tie& tie : extra_) {
      if (tie.kind == kind && (tie.from == v || tie.to == v)) visit(tie);
    }
  }

 private:
  const Graph* base_;
  std::vector<std::string> extra_ids_{};
  std::vector<Sort> extra_sorts_{};
  std::vector<Tie> extra_{};
};

/// One hop of a walk: a tie, walked from its `from` to its `to` or back.
struct Step {
  Tie tie{};
  bool forward = true;
  Vertex start() const { return forward ? tie.from : tie.to; }
  Vertex end() const { return forward ? tie.to : tie.from; }
};
using Chain = std::vector<Step>;

/// Fewest hops first, then fewest hops by kin, then by the ids along the way: the order in which chains are preferred.
bool shorter(const View& view, const Chain& a, const Chain& b);

/// The days of `window` on which a query about `roots` may change its answer: the window's first day, and every day
/// in it on which a tie within reach of `roots` begins, or the day after one ends. Between two of them answers are
/// constant. "Within reach" follows kin ties among people; from people their work, offices, interests and holdings;
/// among organizations ownership, control and affiliations; never from an organization to its staff.
std::vector<Date> changes(const View& view, std::span<const Vertex> roots, const Period& window);

/// `changes` of single vertices for all time, each computed once and remembered: of one frozen graph, always the same.
/// Safe from many threads.
class ChangeDays {
 public:
  const std::vector<Date>& of(const Graph& graph, Vertex v);

 private:
  std::shared_mutex mutex_{};
  std::unordered_map<Vertex, std::vector<Date>> known_{};
};

}  // namespace cfcm::ties
