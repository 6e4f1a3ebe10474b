#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"
#include "rules/safeguards.h"
#include "rules/targeted/binds.h"
#include "ties/ownership.h"

namespace cfcm::rules {
namespace {

/// How an organization belongs to the agency's own network: it is the agency, or control or a share joins them.
struct Membership {
  ties::Chain chain{};
  Verdict verdict = Verdict::certain;
};

std::optional<Membership> membership(const CaseView& view, std::string_view agency, std::string_view other, Date day) {
  if (agency == other) return Membership{};
  const auto a = view.vertex(agency), b = view.vertex(other);
  if (!a || !b) return std::nullopt;
  const auto control = ties::control(view.ties(), *a, *b, day);
  const auto share = ties::ownership_tie(view.ties(), *a, *b, day, false);
  if (control && (!share || control->verdict >= share->verdict)) return Membership{control->chain, control->verdict};
  if (share) return Membership{share->chain, share->verdict};
  return std::nullopt;
}

/// Nobody else was there to be offered.
bool only_provider(const CaseView& view, const Encounter& met) {
  const auto& service = *met.part->line->service;
  if (service.chosen_by && *service.chosen_by == "only-provider") return true;
  const Cover covered = cover(view, met.act->organization, met.part->id, met.act->kind, &service, met.days.from);
  return covered.state == Cover::State::accepted && *covered.safeguard->kind == "only-willing-and-qualified";
}

void judge(const CaseView& view, Report& report, const Encounter& met) {
  const auto& service = *met.part->line->service;
  const std::string& agency = met.act->organization;
  const Date day = met.days.from;
  const auto provider = membership(view, agency, met.part->id, day);
  if (!provider || only_provider(view, met)) return;
  Verdict verdict = provider->verdict;
  for (const auto& offered : service.offered) {
    const auto member = membership(view, agency, view.registry().canonical(offered->text), day);
    if (!member) return;
    verdict = std::min(verdict, member->verdict);
  }
  Hit found = hit(view, met, met.days);
  found.where = view.where(service.offered.front().mark());
  found.related = {{view.where(met.act->mark), fmt::format("{} {} here", actor_text(*met.act), deed(met.act->kind))}};
  found.verdict = std::min(found.verdict, verdict);
  found.chain = joined(acts_for(view, *met.act), hops(view, provider->chain));
  found.message = fmt::format("{} {} and offered for a service nobody but {} and organizations of its own",
                              actor_text(*met.act), deed(met.act->kind), agency);
  found.basis = "all that `offered` names are the agency itself, or joined to it by control or a share";
  report.add(std::move(found));
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::plan || act.organization.empty() || !binds(view, "T04", act.days.from)) continue;
    for (const Encounter& met : view.encounters(act, Role::provider)) {
      if (met.part->billing || met.part->line->service->offered.empty()) continue;
      report.tested(act.days.from);
      judge(view, report, met);
    }
  }
}

}  // namespace

extern const Rule t04_offers_own_network_only{
    .code = "T04",
    .slug = "offers-own-network-only",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.18(a)(1)-(2)"},
    .summary = "the agency that plans under targeted case management offers providers other than its own",
    .why =
        "Case management may not be used to restrict access: a choice among the agency's own houses is no free choice "
        "of any qualified provider.",
    .remedy =
        "offer the individual every qualified provider and record who was offered (`offered`); where there is no "
        "other, record `chosen_by: only-provider`",
    .needs = "a plan under targeted case management by an organization, with a line that names who was offered",
    .check_case = check,
};

}  // namespace cfcm::rules
