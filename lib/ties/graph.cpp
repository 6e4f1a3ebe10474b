#include "ties/graph.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

#include "ties/order.h"

namespace cfcm::ties {
namespace {

constexpr std::array<std::string_view, 19> tie_names{
    "employed-by",    "contracts-with",    "volunteers-for", "owns",      "holds-debt-of",   "officer-of",
    "invests-in",     "paid-by",           "lends-to",       "leases-to", "gives-to",        "parent-of",
    "sole-member-of", "appoints-board-of", "manages",        "grants-to", "affiliated-with", "related-to",
    "supervises"};
static_assert(tie_names.size() == static_cast<std::size_t>(TieKind::supervises) + 1);

constexpr std::array<std::string_view, 28> relation_names{
    "spouse",          "former-spouse",     "domestic-partner", "parent",         "child",
    "sibling",         "half-sibling",      "step-parent",      "step-child",     "step-sibling",
    "adoptive-parent", "adoptive-child",    "foster-parent",    "foster-child",   "grandparent",
    "grandchild",      "great-grandparent", "great-grandchild", "aunt-uncle",     "niece-nephew",
    "cousin",          "parent-in-law",     "child-in-law",     "sibling-in-law", "household-member",
    "other-blood",     "other-marriage",    "none-declared"};
static_assert(relation_names.size() == static_cast<std::size_t>(Relation::none_declared) + 1);

}  // namespace

std::string_view name(TieKind kind) { return tie_names[static_cast<std::size_t>(kind)]; }

std::optional<Relation> relation(std::string_view word) {
  const auto at = std::ranges::find(relation_names, word);
  if (at == relation_names.end()) return std::nullopt;
  return static_cast<Relation>(at - relation_names.begin());
}

std::string_view name(Relation relation) { return relation_names[static_cast<std::size_t>(relation)]; }

Verdict above(const Share& share, const Decimal& percent) {
  if (share.high <= percent) return Verdict::excluded;
  return share.low > percent || (share.low == percent && share.low_open) ? Verdict::certain : Verdict::possible;
}

Verdict at_least(const Share& share, const Decimal& percent) {
  if (share.high < percent || (share.high == percent && share.high_open)) return Verdict::excluded;
  return share.low >= percent ? Verdict::certain : Verdict::possible;
}

Share through(const Share& outer, const Share& inner) {
  // 0 times anything is 0, so a closed 0 keeps the end closed however the other end stands.
  const auto open = [](const Decimal& a, bool a_open, const Decimal& b, bool b_open) {
    const Decimal zero(0);
    if ((a == zero && !a_open) || (b == zero && !b_open)) return false;
    return a_open || b_open;
  };
  return {(outer.low * inner.low).hundredth(), (outer.high * inner.high).hundredth(),
          open(outer.low, outer.low_open, inner.low, inner.low_open),
          open(outer.high, outer.high_open, inner.high, inner.high_open)};
}

Share beside(const Share& a, const Share& b) {
  const Decimal whole(100);
  Share sum{a.low + b.low, a.high + b.high, a.low_open || b.low_open, a.high_open || b.high_open};
  if (sum.low >= whole) return Share::exactly(whole);
  if (sum.high > whole) {
    sum.high = whole;
    sum.high_open = false;
  }
  return sum;
}

// ---- Graph

Vertex Graph::add(Sort sort, std::string_view id) {
  const auto [at, fresh] = by_id_.try_emplace(std::string(id), static_cast<Vertex>(ids_.size()));
  if (fresh) {
    ids_.emplace_back(id);
    sorts_.push_back(sort);
    government_.push_back(false);
  }
  return at->second;
}

void Graph::same(std::string_view id, Vertex as) { by_id_.insert_or_assign(std::string(id), as); }

void Graph::government(Vertex organization) { government_[organization] = true; }

void Graph::add(Tie tie) {
  assert(tie.from < size() && tie.to < size());
  ties_.push_back(std::move(tie));
}

void Graph::freeze() {
  // Ids are compared often and are long: their ranks are compared instead.
  std::vector<Vertex> by_name(size());
  std::iota(by_name.begin(), by_name.end(), Vertex{0});
  std::ranges::sort(by_name, [&](Vertex a, Vertex b) { return ids_[a] < ids_[b]; });
  std::vector<std::uint32_t> rank(size());
  for (std::uint32_t i = 0; i < by_name.size(); ++i) rank[by_name[i]] = i;

  starts_.assign(size() + 1, 0);
  for (const Tie& tie : ties_) {
    ++starts_[tie.from + 1];
    if (tie.to != tie.from) ++starts_[tie.to + 1];
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  touching_.assign(starts_.back(), 0);
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (std::uint32_t i = 0; i < ties_.size(); ++i) {
    touching_[next[ties_[i].from]++] = i;
    if (ties_[i].to != ties_[i].from) touching_[next[ties_[i].to]++] = i;
  }

  for (Vertex v = 0; v < size(); ++v) {
    const auto other = [&](const Tie& tie) { return rank[tie.from == v ? tie.to : tie.from]; };
    std::sort(touching_.begin() + starts_[v], touching_.begin() + starts_[v + 1],
              [&](std::uint32_t i, std::uint32_t j) {
                const Tie &a = ties_[i], &b = ties_[j];
                if (a.kind != b.kind) return a.kind < b.kind;
                if (other(a) != other(b)) return other(a) < other(b);
                return std::is_lt(order(*this, a, b));
              });
  }
}

std::optional<Vertex> Graph::find(std::string_view id) const {
  const auto at = by_id_.find(std::string(id));
  if (at == by_id_.end()) return std::nullopt;
  return at->second;
}

std::span<const std::uint32_t> Graph::touching(Vertex v) const {
  if (v + std::size_t{1} >= starts_.size()) return {};
  return std::span(touching_).subspan(starts_[v], starts_[v + 1] - starts_[v]);
}

std::span<const std::uint32_t> Graph::touching(Vertex v, TieKind kind) const {
  const auto all = touching(v);
  const auto below = [&](std::uint32_t index, TieKind k) { return ties_[index].kind < k; };
  const auto over = [&](TieKind k, std::uint32_t index) { return k < ties_[index].kind; };
  const auto first = std::lower_bound(all.begin(), all.end(), kind, below);
  return {first, std::upper_bound(first, all.end(), kind, over)};
}

// ---- View

Vertex View::add(Sort sort, std::string_view id) {
  if (const auto known = find(id)) return *known;
  extra_ids_.emplace_back(id);
  extra_sorts_.push_back(sort);
  return static_cast<Vertex>(size() - 1);
}

void View::add(Tie tie) {
  assert(tie.from < size() && tie.to < size());
  extra_.push_back(std::move(tie));
}

std::optional<Vertex> View::find(std::string_view id) const {
  if (const auto known = base_->find(id)) return known;
  const auto at = std::ranges::find(extra_ids_, id);
  if (at == extra_ids_.end()) return std::nullopt;
  return static_cast<Vertex>(base_->size() + static_cast<std::size_t>(at - extra_ids_.begin()));
}

const std::string& View::id(Vertex v) const { return v < base_->size() ? base_->id(v) : extra_ids_[v - base_->size()]; }

Sort View::sort(Vertex v) const { return v < base_->size() ? base_->sort(v) : extra_sorts_[v - base_->size()]; }

bool View::is_government(Vertex v) const { return v < base_->size() && base_->is_government(v); }

// ---- chains

bool shorter(const View& view, const Chain& a, const Chain& b) {
  if (a.size() != b.size()) return a.size() < b.size();
  const auto by_kin = [](const Chain& chain) {
    return std::ranges::count_if(chain, [](const Step& step) { return step.tie.kind == TieKind::related_to; });
  };
  if (const auto kin_a = by_kin(a), kin_b = by_kin(b); kin_a != kin_b) return kin_a < kin_b;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (const auto by = view.id(a[i].start()) <=> view.id(b[i].start()); std::is_neq(by)) return std::is_lt(by);
    if (const auto by = view.id(a[i].end()) <=> view.id(b[i].end()); std::is_neq(by)) return std::is_lt(by);
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (const auto by = order(view, a[i].tie, b[i].tie); std::is_neq(by)) return std::is_lt(by);
  }
  return false;
}

}  // namespace cfcm::ties
