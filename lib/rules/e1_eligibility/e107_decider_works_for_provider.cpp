#include <algorithm>

#include <fmt/format.h>

#include "rules/deciders.h"
#include "rules/stakes.h"

namespace cfcm::rules {
namespace {

std::optional<Level> cap_of(Stake::Kind kind) {
  switch (kind) {
    case Stake::Kind::job:
    case Stake::Kind::paid_officer:
    case Stake::Kind::owner: return Level::error;
    case Stake::Kind::other_officer: return Level::warning;
    default: return std::nullopt;
  }
}

void check(const CaseView& view, Report& report) {
  each_decision(view, [&](const Encounter& met) {
    const Act& act = *met.act;
    if (act.person.empty()) return;
    report.tested(met.days.from);
    if (act.organization == met.part->id) return;
    const auto cover = decision_cover(view, met.part->id, met);
    if (cover.silent) return;
    bool tied = false;
    for (const Stake& stake : stakes(view, act.person, met.part->id, met.days.from, act.organization)) {
      const auto cap = cap_of(stake.kind);
      if (!cap) continue;
      Hit found = personal_hit(view, met, met.days);
      found.cap = std::min({found.cap, *cap, cover.cap});
      const bool every = for_every_choice(view, act, met.part->id, stake.kind, met.days.from);
      found.verdict = std::min({every ? Verdict::certain : Verdict::possible, stake.verdict, cover.verdict});
      found.chain = hops(view, stake.chain);
      found.message = fmt::format("{} {} and {} {}, which {}", actor_text(act), deed(act.kind), verb(stake.kind),
                                  met.part->id, gain_text(*met.part));
      found.basis = "a job, a paid office or a share above 0 on the day of the decision counts; volunteering does not";
      report.add(std::move(found));
      tied = true;
    }
    if (const auto own = own_service(view, act, *met.part); !tied && !own.chain.empty()) {
      Hit found = personal_hit(view, met, met.days);
      found.cap = std::min(found.cap, cover.cap);
      found.verdict = cover.verdict;
      found.chain = own.chain;
      found.message = fmt::format("{} {} and {}", actor_text(act), deed(act.kind), own.deed);
      found.basis = "who decides does not serve the same person, on an organization's payroll or not";
      report.add(std::move(found));
    }
  });
}

}  // namespace

extern const Rule e107_decider_works_for_provider{
    .code = "E107",
    .slug = "decider-works-for-provider",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"42 CFR 441.730(b)(5)", "42 CFR 441.301(c)(1)(vi)"},
    .summary = "whoever decides eligibility does not work for, hold a paid office in or own a provider in the case",
    .why =
        "A second job or a share at the provider gives the person who decides the provider's interest, even when the "
        "organization they decide for has none.",
    .remedy = "have somebody without a tie to the provider decide, or record the end of the job, office or holding",
    .needs = "a determination by a person, and a plan with a provider within twelve months after it",
    .check_case = check,
};

}  // namespace cfcm::rules
