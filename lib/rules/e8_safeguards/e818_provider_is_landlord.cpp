#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

/// Where and when a record says that the provider keeps the individual's home.
struct Home {
  Period days{};
  Mark mark{};
};

std::vector<Home> homes(const CaseView& view, const Part& part) {
  std::vector<Home> all;
  for (const auto& [living, days, mark] : view.lists().living) {
    if (living->provider && view.registry().canonical(living->provider->text) == part.id)
      all.push_back({days, living->provider.mark()});
  }
  if (part.plan->setting && part.plan->setting->controlled_by) {
    const auto& keeper = part.plan->setting->controlled_by;
    if (view.registry().canonical(keeper->text) == part.id) all.push_back({view.in_force(*part.plan), keeper.mark()});
  }
  return all;
}

bool has_home(const CaseView& view, const model::Plan& plan) {
  return (plan.setting && plan.setting->controlled_by) ||
         std::ranges::any_of(view.lists().living, [](const auto& living) { return bool(living.entry->provider); });
}

void check(const CaseView& view, Report& report) {
  for (const Part& part : view.parts()) {
    if (part.role != Role::provider || part.billing || !part.plan) continue;
    if (has_home(view, *part.plan)) report.tested(part.days.from);
    for (const Home& home : homes(view, part)) {
      const Period days = part.days & home.days;
      if (days.empty()) continue;
      const bool restricted = !part.plan->restrictions.empty();
      Hit found;
      found.actor = {"", part.id};
      found.party = {view.id(), std::string(name(Role::individual))};
      found.days = days;
      found.cap = restricted ? Level::warning : Level::note;
      found.where = view.where(part.mark);
      found.related = {{view.where(home.mark), fmt::format("{} keeps the individual's home here", part.id)}};
      found.chain = {written(view, part.id, "leases-to", view.id(), home.mark, home.days)};
      found.message = fmt::format("{} keeps the individual's home and provides a service of the plan{}", part.id,
                                  restricted ? ", which restricts the individual" : "");
      found.basis = "a note; a warning where the plan has restrictions";
      report.add(std::move(found));
    }
  }
}

}  // namespace

extern const Rule e818_provider_is_landlord{
    .code = "E818",
    .slug = "provider-is-landlord",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(4)(vi)", "42 CFR 441.710(a)(1)(vi)"},
    .summary = "the provider of a service is not also the individual's landlord",
    .why =
        "To change the provider must not mean to lose the home. Where both hang together, the individual complains "
        "twice before complaining once.",
    .remedy =
        "show in the plan which other providers and settings were offered, and let lease and service end apart from "
        "each other",
    .needs = "a plan with a provider, and a home that a provider keeps (`living.provider`, `setting.controlled_by`)",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
