#include <algorithm>

#include <fmt/format.h>

#include "rules/kinship_rules.h"
#include "rules/report.h"
#include "rules/safeguards.h"
#include "rules/stakes.h"

namespace cfcm::rules {
namespace {

bool decides_for(const Part& part) {
  return part.role == Role::representative && !part.id.empty() &&
         std::ranges::any_of(part.support->roles, [](const auto& role) {
           return role->is_any(
               {"guardian", "conservator", "representative-payee", "health-care-agent", "power-of-attorney-financial"});
         });
}

/// A representative who is the paid worker themself is E214's, and the job is that work.
bool is_worker(const CaseView& view, const Part& representative, const Part& provider) {
  return std::ranges::any_of(view.parts(), [&](const Part& part) {
    return part.role == Role::worker && part.id == representative.id && part.line->service->provider &&
           view.registry().canonical(part.line->service->provider->text) == provider.id &&
           !(part.days & representative.days).empty();
  });
}

void judge(const CaseView& view, Report& report, const Part& representative, const Part& provider, const Period& days) {
  if (has_safeguard(view, "independent-approval", representative.id, days.from) ||
      has_safeguard(view, "independent-approval", provider.id, days.from))
    return;
  // A person who provides in their own name is the paid worker, and E214's.
  if (representative.id == provider.id && !representative.support->person) {
    Hit found;
    found.act = "authorization";
    found.actor = {{}, representative.id};
    found.party = {provider.id, std::string(name(Role::provider))};
    found.cap = provider.billing ? Level::note : Level::error;
    found.days = days;
    found.where = view.where(representative.mark);
    found.related = {{view.where(provider.mark), fmt::format("{} is a provider here", provider.id)}};
    found.chain = {written(view, representative.id, std::string(tie_of(representative)), view.id(), representative.mark,
                           representative.written)};
    found.message =
        fmt::format("{} is empowered to decide for the individual and {}", provider.id, gain_text(provider));
    found.basis = "met by an independent-approval safeguard in force that names the provider";
    report.add(std::move(found));
    return;
  }
  for (const Stake& stake : stakes(view, representative.id, provider.id, days.from)) {
    const bool works = stake.kind == Stake::Kind::job || stake.kind == Stake::Kind::paid_officer;
    if (stake.kind != Stake::Kind::owner && (!works || is_worker(view, representative, provider))) continue;
    Hit found;
    found.act = "authorization";
    found.actor = {representative.id, {}};
    found.party = {provider.id, std::string(name(Role::provider))};
    found.cap = provider.billing ? Level::note : Level::error;
    found.verdict = stake.verdict;
    found.days = days;
    found.where = view.where(representative.mark);
    found.related = {{view.where(provider.mark), fmt::format("{} is a provider here", provider.id)}};
    found.chain = hops(view, stake.chain);
    found.message = fmt::format("{} is empowered to decide for the individual and {} {}, which {}", representative.id,
                                verb(stake.kind), provider.id, gain_text(provider));
    found.basis = "met by an independent-approval safeguard in force that names the representative or the provider";
    report.add(std::move(found));
  }
}

void check(const CaseView& view, Report& report) {
  for (const Part& representative : view.parts()) {
    if (!decides_for(representative)) continue;
    for (const Part& provider : view.parts()) {
      const Period both = representative.days & provider.days;
      if (provider.role != Role::provider || both.empty()) continue;
      report.tested(both.from);
      for (const Period& days : view.pieces({representative.id, provider.id}, both))
        judge(view, report, representative, provider, days);
    }
  }
}

}  // namespace

extern const Rule e215_provider_owner_is_representative{
    .code = "E215",
    .slug = "provider-owner-is-representative",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"BIP element 2"},
    .summary =
        "no provider in the case, nor its owner or employee, is the individual's guardian, conservator, payee or agent",
    .why = "Who may say no to a service in the individual's name would say it to their own employer or company.",
    .remedy = "have another representative appointed, or have somebody independent approve and record that safeguard",
    .needs = "a support entry of a guardian, conservator, payee or agent, and a plan with a provider",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
