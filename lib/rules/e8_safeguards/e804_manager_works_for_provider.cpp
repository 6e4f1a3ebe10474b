#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"
#include "rules/safeguards.h"
#include "rules/stakes.h"

namespace cfcm::rules {
namespace {

std::optional<Level> cap_of(Stake::Kind kind) {
  switch (kind) {
    case Stake::Kind::job:
    case Stake::Kind::paid_officer:
    case Stake::Kind::owner: return Level::error;
    case Stake::Kind::other_officer: return Level::warning;
    case Stake::Kind::volunteer: return Level::note;
    default: return std::nullopt;
  }
}

void judge(const CaseView& view, Report& report, const Encounter& met, const Period& days) {
  const Act& act = *met.act;
  // Under packs of policy alone a firewall between the two organizations meets element 8.
  const auto* service = met.part->line ? met.part->line->service : nullptr;
  if (!strict(view, days.from) &&
      cover(view, act.organization, met.part->id, act.kind, service, days.from).state == Cover::State::accepted) {
    return;
  }
  for (const Stake& stake : stakes(view, act.person, met.part->id, days.from, act.organization)) {
    const auto cap = cap_of(stake.kind);
    if (!cap) continue;
    Hit found = personal_hit(view, met, days);
    found.where = view.where(met.part->mark);
    found.related = {{view.where(act.mark), fmt::format("{} {} here", actor_text(act), deed(act.kind))}};
    found.cap = std::min(found.cap, *cap);
    const bool every = for_every_choice(view, act, met.part->id, stake.kind, days.from);
    found.verdict = std::min(every ? Verdict::certain : Verdict::possible, stake.verdict);
    found.chain = hops(view, stake.chain);
    found.message = fmt::format("{} {} and {} {}, which {}", actor_text(act), deed(act.kind), verb(stake.kind),
                                met.part->id, gain_text(*met.part));
    found.basis =
        "a job, a paid office or a share above 0 counts, other than at the organization for which the act was done";
    report.add(std::move(found));
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if ((act.kind != ActKind::case_management && act.kind != ActKind::plan) || act.person.empty()) continue;
    for (const Encounter& met : view.encounters(act, Role::provider)) {
      report.tested(met.days.from);
      if (act.organization == met.part->id) continue;
      for (const Period& days : view.pieces({act.person, met.part->id}, met.days)) judge(view, report, met, days);
    }
  }
}

}  // namespace

extern const Rule e804_manager_works_for_provider{
    .code = "E804",
    .slug = "manager-works-for-provider",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "42 CFR 441.730(b)(4)-(5)"},
    .summary = "a case manager or planner does not work for, hold a paid office in or own a provider in the case",
    .why =
        "The regulation bars whoever has an interest in or is employed by a provider: a second job or a board seat is "
        "enough.",
    .remedy =
        "assign the case to somebody without a tie to the provider, or record the end of the job, office or holding",
    .needs = "a case manager or planner by name, and a plan with a provider",
    .check_case = check,
};

}  // namespace cfcm::rules
