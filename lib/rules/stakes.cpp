#include "rules/stakes.h"

#include <algorithm>
#include <map>

namespace cfcm::rules {
namespace {

using ties::Chain;
using ties::Tie;
using ties::TieKind;
using ties::Vertex;

bool may_be_none(const ties::Share& share) { return share.low == Decimal(0) && !share.low_open; }

/// The organizations that own `target`, itself among them, each with the shortest chain down to it.
std::map<Vertex, Chain> upward(const ties::View& view, Vertex target, Date day, std::optional<Vertex> avoid) {
  std::map<Vertex, Chain> reached{{target, {}}};
  std::vector<Vertex> queue{target};
  for (std::size_t next = 0; next < queue.size(); ++next) {
    const Vertex at = queue[next];
    view.each(at, [&](const Tie& tie) {
      const bool owns = tie.kind == TieKind::owns && tie.to == at && !tie.share.none() && tie.period.holds(day);
      if (!owns || tie.from == avoid || view.sort(tie.from) != ties::Sort::organization) return;
      Chain chain{{tie, true}};
      chain.insert(chain.end(), reached[at].begin(), reached[at].end());
      if (reached.emplace(tie.from, std::move(chain)).second) queue.push_back(tie.from);
    });
  }
  return reached;
}

std::optional<Stake::Kind> kind_of(const Tie& tie, bool direct) {
  switch (tie.kind) {
    case TieKind::owns: return tie.share.none() ? std::nullopt : std::optional(Stake::Kind::owner);
    case TieKind::holds_debt_of: return tie.share.none() ? std::nullopt : std::optional(Stake::Kind::interest);
    case TieKind::invests_in:
      if (tie.share.none()) return std::nullopt;
      return tie.detail == "investment" ? Stake::Kind::interest : Stake::Kind::traded_interest;
    case TieKind::employed_by:
    case TieKind::contracts_with: return direct ? std::optional(Stake::Kind::job) : std::nullopt;
    case TieKind::volunteers_for: return direct ? std::optional(Stake::Kind::volunteer) : std::nullopt;
    case TieKind::officer_of:
      if (!direct) return std::nullopt;
      return tie.paid == ties::Known::yes ? Stake::Kind::paid_officer : Stake::Kind::other_officer;
    case TieKind::paid_by:
    case TieKind::lends_to:
    case TieKind::leases_to: return direct ? std::optional(Stake::Kind::dealing) : std::nullopt;
    case TieKind::gives_to: return direct ? std::optional(Stake::Kind::gift) : std::nullopt;
    default: return std::nullopt;
  }
}

}  // namespace

std::vector<Stake> stakes(const CaseView& view, std::string_view person, std::string_view organization, Date day,
                          std::string_view avoid) {
  std::vector<Stake> found;
  const auto who = view.vertex(person), where = view.vertex(organization);
  if (!who || !where || *who == *where) return found;
  const auto passed_over = avoid.empty() ? std::nullopt : view.vertex(avoid);
  const auto owners = upward(view.ties(), *where, day, passed_over);

  view.ties().each(*who, [&](const Tie& tie) {
    const Vertex other = tie.from == *who ? tie.to : tie.from;
    const auto chain = owners.find(other);
    if (chain == owners.end() || !tie.period.holds(day) || (passed_over && other == *passed_over)) return;
    const auto kind = kind_of(tie, chain->second.empty());
    if (!kind) return;
    Stake stake;
    stake.kind = *kind;
    stake.paid = tie.paid;
    stake.amount = tie.amount;
    stake.chain.push_back({tie, tie.from == *who});
    stake.chain.insert(stake.chain.end(), chain->second.begin(), chain->second.end());
    const bool doubtful = std::ranges::any_of(stake.chain, [](const ties::Step& step) {
      return (step.tie.kind == TieKind::owns || step.tie.kind == TieKind::holds_debt_of ||
              step.tie.kind == TieKind::invests_in) &&
             may_be_none(step.tie.share);
    });
    if (doubtful) stake.verdict = Verdict::possible;
    found.push_back(std::move(stake));
  });
  return found;
}

bool for_every_choice(const CaseView& view, const Act& act, std::string_view organization, Stake::Kind kind, Date day) {
  return std::ranges::all_of(act.choices, [&](const std::string& choice) {
    if (choice == organization) return false;
    const auto found = stakes(view, act.person, organization, day, choice);
    return std::ranges::any_of(found, [&](const Stake& stake) { return stake.kind == kind; });
  });
}

std::string_view verb(Stake::Kind kind) {
  switch (kind) {
    case Stake::Kind::job: return "works for";
    case Stake::Kind::volunteer: return "volunteers for";
    case Stake::Kind::paid_officer: return "is a paid officer of";
    case Stake::Kind::other_officer: return "is an officer, not said to be paid, of";
    case Stake::Kind::owner: return "owns a share of";
    case Stake::Kind::interest: return "has a financial interest in";
    case Stake::Kind::traded_interest: return "holds publicly traded or mutual-fund shares of";
    case Stake::Kind::dealing: return "has a compensation arrangement, loan or lease with";
    case Stake::Kind::gift: return "has received a gift from";
  }
  return {};
}

}  // namespace cfcm::rules
