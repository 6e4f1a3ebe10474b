#include <algorithm>

#include <fmt/format.h>

#include "rules/entity.h"

namespace cfcm::rules {
namespace {

using model::Plan;

/// What one plan gives of one service to some of its providers.
struct Volume {
  std::set<std::string> providers{};
  std::set<std::string> measures{};  ///< unit and period of each line; the empty one where the units are not on record
  Decimal units{};
};

template <class Wanted>
Volume volume(const CaseView& view, const Plan& plan, std::string_view service, Wanted wanted) {
  Volume all;
  for (const Line& line : view.lines()) {
    const auto& one = *line.service;
    if (line.plan != &plan || !one.provider || !one.service || one.service->text != service) continue;
    if (one.change && *one.change == "suspended") continue;
    const std::string provider = view.registry().canonical(one.provider->text);
    if (!wanted(provider)) continue;
    all.providers.insert(provider);
    all.measures.insert(
        one.units ? fmt::format("{} a {}", one.unit ? one.unit->text : "unit", one.per ? one.per->text : "time")
                  : std::string());
    if (one.units) all.units = all.units + *one.units;
  }
  return all;
}

bool all_in(const std::set<std::string>& some, const std::set<std::string>& of) {
  return std::ranges::all_of(some, [&](const auto& one) { return of.contains(one); });
}

/// Whether units of the service go from others to the affiliates. Where they are not on record, or in other measures, a
/// line must have gone over.
bool moves(const Volume& ours_before, const Volume& ours, const Volume& others_before, const Volume& others) {
  std::set<std::string> measures;
  for (const Volume* one : {&ours_before, &ours, &others_before, &others})
    measures.insert(one->measures.begin(), one->measures.end());
  if (measures.size() == 1 && !measures.contains(""))
    return ours.units > ours_before.units && others.units < others_before.units;
  return !all_in(ours.providers, ours_before.providers) && !all_in(others_before.providers, others.providers);
}

/// The case manager is another than the one before.
bool is_change(const CaseView& view, const Act& act) {
  return std::ranges::any_of(view.acts(), [&](const Act& before) {
    return before.kind == ActKind::case_management && before.days.from < act.days.from &&
           (before.person != act.person || before.organization != act.organization);
  });
}

void judge(const CaseView& view, Report& report, const Act& act, const Plan& before, const Plan& plan) {
  const Date day = *plan.written;
  const auto is_ours = [&](const std::string& provider) {
    Part part;
    part.id = provider;
    const Encounter met{&act, &part, {day, day}};
    return entity_pair(view, met, {day, day}).has_value();
  };
  const auto is_others = [&](const std::string& provider) { return !is_ours(provider); };
  for (const Part& part : view.parts()) {
    if (part.role != Role::provider || part.plan != &plan || part.billing) continue;
    const auto& line = *part.line->service;
    const Encounter met{&act, &part, {day, day}};
    const auto pair = entity_pair(view, met, {day, day});
    if (!pair || !line.service || (line.change && *line.change == "suspended")) continue;
    const auto& service = line.service->text;
    if (!moves(volume(view, before, service, is_ours), volume(view, plan, service, is_ours),
               volume(view, before, service, is_others), volume(view, plan, service, is_others)))
      continue;
    Hit found = entity_hit(view, *pair,
                           pair->control ? pair->control->chain
                           : pair->share ? pair->share->chain
                                         : ties::Chain());
    const bool certain = pair->same || (pair->control && pair->control->verdict == Verdict::certain) ||
                         (pair->share && pair->share->verdict == Verdict::certain);
    const bool chosen = line.chosen_by && line.chosen_by->is_any({"individual", "representative"});
    if (!certain || chosen) found.verdict = Verdict::possible;
    found.related.push_back({view.where(before.written.mark()), "the plan before"});
    found.message = fmt::format(
        "{} has managed the case since {}, and an amendment of {} moves a service from others to {}, {}",
        actor_text(act), act.days.from.text(), day.text(), part.id,
        pair->same ? "the case manager's own organization" : fmt::format("which is tied to {}", act.organization));
    found.basis = fmt::format(
        "an amendment within {} days after the change of case manager gives more of a service to an affiliate and less "
        "to others; possible where the individual is said to have chosen",
        view.registry().policy.number("affiliate_move_days", view.applying(day)));
    report.add(std::move(found));
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management || act.organization.empty() || !is_change(view, act)) continue;
    for (std::size_t i = 1; i < view.plans().size(); ++i) {
      const Plan& plan = *view.plans()[i];
      if (!plan.kind || !(*plan.kind == "amendment") || !act.days.holds(*plan.written)) continue;
      const int term = view.registry().policy.number("affiliate_move_days", view.applying(*plan.written));
      if (act.days.from.plus_days(term) < *plan.written) continue;
      report.tested(*plan.written);
      judge(view, report, act, *view.plans()[i - 1], plan);
    }
  }
}

}  // namespace

extern const Rule e811_units_moved_to_affiliate{
    .code = "E811",
    .slug = "units-moved-to-affiliate",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "BIP element 8"},
    .summary =
        "no amendment soon after a change of case manager moves units to an affiliate of the new one's organization",
    .why =
        "A new case manager who soon finds that the sister company would do it better may be right; often it is why "
        "the "
        "case was taken over.",
    .remedy =
        "ask the individual, apart from both organizations, whether the move is theirs; record who chose and what was "
        "offered, or move the units back",
    .needs = "a change of case manager, and an amendment soon after it",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
