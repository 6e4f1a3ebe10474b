#include <algorithm>

#include <fmt/format.h>

#include "rules/kinship_rules.h"
#include "rules/stakes.h"
#include "ties/kinship.h"

namespace cfcm::rules {
namespace {

/// Whose stake it is: the actor's own, or one of a member of the immediate family, with the chain to that member.
struct Holder {
  std::string id{};
  ties::Chain kin{};
  bool family() const { return !kin.empty(); }
};

std::vector<Holder> holders(const CaseView& view, std::string_view person, Date day) {
  std::vector<Holder> all{{std::string(person), {}}};
  for (const auto& [member, chain] : view.family(person, day)) all.push_back({view.ties().id(member), chain});
  return all;
}

/// The strictest level a stake may have here; nothing when it is another rule's or no conflict.
std::optional<Level> cap_of(const CaseView& view, const Stake& stake, bool family, Date day) {
  switch (stake.kind) {
    case Stake::Kind::owner:
    case Stake::Kind::interest:
    case Stake::Kind::dealing: return Level::error;
    case Stake::Kind::traded_interest: return Level::note;
    case Stake::Kind::gift: {
      const auto nominal = view.registry().policy.decimal("gift_nominal_value", view.applying(day));
      return stake.amount && *stake.amount < nominal ? Level::note : Level::error;
    }
    case Stake::Kind::job: return family ? std::optional(Level::error) : std::nullopt;
    default: return std::nullopt;
  }
}

void judge(const CaseView& view, Report& report, const Encounter& met, const Period& days) {
  const Act& act = *met.act;
  for (const Holder& holder : holders(view, act.person, days.from)) {
    if (holder.id == met.part->id) continue;
    for (const Stake& stake : stakes(view, holder.id, met.part->id, days.from)) {
      const auto cap = cap_of(view, stake, holder.family(), days.from);
      if (!cap) continue;
      Hit found = personal_hit(view, met, days);
      found.cap = std::min(found.cap, *cap);
      found.variant = !holder.family() ? "" : stake.kind == Stake::Kind::job ? "family-job" : "family";
      const bool unknown_gift = stake.kind == Stake::Kind::gift && !stake.amount;
      found.verdict = unknown_gift ? Verdict::possible : stake.verdict;
      found.chain = joined(hops(view, holder.kin), hops(view, stake.chain));
      const std::string who =
          holder.family() ? fmt::format(", and {}, an immediate family member,", holder.id) : std::string(" and");
      found.message = fmt::format("{} {}{} {} {}, which {}", actor_text(act), deed(act.kind), who, verb(stake.kind),
                                  met.part->id, gain_text(*met.part));
      found.basis =
          "any share above 0 through any chain, an investment, compensation, a loan or a lease counts (42 CFR 411.354)";
      report.add(std::move(found));
    }
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (!is_judged(act.kind) || act.person.empty()) continue;
    for (const Encounter& met : view.encounters(act, Role::provider)) {
      report.tested(met.days.from);
      for (const Period& days : view.pieces({act.person, met.part->id}, met.days)) judge(view, report, met, days);
    }
  }
}

}  // namespace

extern const Rule e206_financial_interest{
    .code = "E206",
    .slug = "financial-interest",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.730(b)(4)", "42 CFR 411.354", "42 CFR 411.351", "42 CFR 441.301(c)(1)(vi)"},
    .summary =
        "whoever decides, assesses, plans or manages a case has no financial interest in a provider in it, nor has "
        "their family",
    .why =
        "Every hour that is planned is income of the provider; whoever shares in that income, or whose family does, "
        "plans "
        "for their own purse.",
    .remedy = "assign the case to somebody without the interest, or record its end",
    .needs = "a decision, assessment, plan or case manager by name, and a plan with a provider",
    .variants = {"family", "family-job"},
    .check_case = check,
};

}  // namespace cfcm::rules
