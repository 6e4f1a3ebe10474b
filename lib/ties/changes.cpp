#include <algorithm>
#include <array>
#include <mutex>
#include <unordered_set>

#include "ties/graph.h"

namespace cfcm::ties {
namespace {

/// In what quality a vertex was reached, which says what is followed from it.
enum class As : std::uint8_t {
  oneself,     ///< a root, or kin: all of a person's own ties
  owner,       ///< a person above an organization: what else this person owns or controls
  supervisor,  ///< a person above another at work: who stands above in turn
  organization,
};

/// No chain that a rule looks for is longer, and records of a whole county hang together by somebody's cousin.
constexpr unsigned furthest = 12;

bool gives_power(TieKind kind) {
  switch (kind) {
    case TieKind::owns:
    case TieKind::holds_debt_of:
    case TieKind::parent_of:
    case TieKind::sole_member_of:
    case TieKind::appoints_board_of:
    case TieKind::manages: return true;
    default: return false;
  }
}

bool of_staff(TieKind kind) {
  return kind == TieKind::employed_by || kind == TieKind::volunteers_for || kind == TieKind::related_to ||
         kind == TieKind::supervises;
}

class Walk {
 public:
  Walk(const View& view, const Period& window) : view_(view), window_(window), days_{window.from} {}

  void start(Vertex v) { reach(v, 0, view_.sort(v) == Sort::organization ? As::organization : As::oneself); }

  void run() {
    for (std::size_t next = 0; next < queue_.size(); ++next) {
      const auto [v, hops, as] = queue_[next];
      for (auto kind = TieKind::employed_by; kind <= TieKind::supervises;
           kind = static_cast<TieKind>(static_cast<unsigned>(kind) + 1)) {
        // An organization's staff is passed over whole, not tie by tie: there may be thousands.
        if (as == As::organization && of_staff(kind)) continue;
        view_.each(v, kind, [this, v = v, hops = hops, as = as](const Tie& tie) { look(tie, v, hops, as); });
      }
    }
  }

  std::vector<Date> days() {
    std::ranges::sort(days_);
    days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
    return std::move(days_);
  }

 private:
  void reach(Vertex v, unsigned hops, As as) {
    if (hops > furthest) return;
    if (seen_.insert(v * std::uint64_t{4} + static_cast<unsigned>(as)).second) queue_.push_back({v, hops, as});
  }

  void note(const Period& period) {
    if (period.empty()) return;
    for (const Date day : {period.from, period.to.plus_days(1)}) {
      if (window_.holds(day)) days_.push_back(day);
    }
  }

  void look(const Tie& tie, Vertex v, unsigned hops, As as) {
    const Vertex other = tie.from == v ? tie.to : tie.from;
    const bool to_organization = view_.sort(other) == Sort::organization;
    if (tie.kind == TieKind::supervises) {
      if (tie.to != v || (as != As::oneself && as != As::supervisor)) return;
      note(tie.period);
      reach(other, hops + 1, As::supervisor);
    } else if (as == As::supervisor || (as == As::owner && !gives_power(tie.kind))) {
      return;
    } else if (to_organization) {
      note(tie.period);
      reach(other, hops + 1, As::organization);
    } else if (as == As::oneself) {
      note(tie.period);
      if (tie.kind == TieKind::related_to) reach(other, hops + 1, As::oneself);
    } else if (tie.to == v && gives_power(tie.kind)) {
      note(tie.period);
      reach(other, hops + 1, As::owner);
    }
  }

  const View& view_;
  Period window_;
  std::vector<Date> days_;
  struct Reached {
    Vertex vertex;
    unsigned hops;
    As as;
  };
  std::vector<Reached> queue_{};
  std::unordered_set<std::uint64_t> seen_{};
};

}  // namespace

std::vector<Date> changes(const View& view, std::span<const Vertex> roots, const Period& window) {
  if (window.empty()) return {};
  Walk walk(view, window);
  for (const Vertex root : roots) walk.start(root);
  walk.run();
  return walk.days();
}

const std::vector<Date>& ChangeDays::of(const Graph& graph, Vertex v) {
  static const std::vector<Date> none;
  if (v >= graph.size()) return none;
  {
    const std::shared_lock lock(mutex_);
    if (const auto found = known_.find(v); found != known_.end()) return found->second;
  }
  const Period always{Date::earliest(), Date::latest()};
  auto days = changes(View(graph), std::array{v}, always);
  const std::unique_lock lock(mutex_);
  return known_.emplace(v, std::move(days)).first->second;
}

}  // namespace cfcm::ties
