#include <algorithm>

#include <fmt/format.h>

#include "rules/entity.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  each_entity_conflict(view, report, [&](const EntityConflict& conflict) {
    if (conflict.cover.state != Cover::State::failed) return;
    const bool by_control = conflict.control && (conflict.control->verdict == Verdict::certain || !conflict.share);
    const ties::Chain chain = by_control       ? conflict.control->chain
                              : conflict.share ? conflict.share->chain
                                               : ties::Chain();
    Hit found = entity_hit(view, conflict, chain);
    const bool certain = conflict.same || (conflict.control && conflict.control->verdict == Verdict::certain) ||
                         (conflict.share && conflict.share->verdict == Verdict::certain);
    found.verdict = std::min({found.verdict, conflict.cover.verdict, certain ? Verdict::certain : Verdict::possible});
    found.message =
        fmt::format("{} {}, and {}; the safeguard on file does not cover it: {}", actor_text(*conflict.met->act),
                    deed(conflict.met->act->kind), tie_text(conflict), conflict.cover.why);
    found.basis =
        "a safeguard covers the pair, the county, the service, the functions and the day, and is of a kind and "
        "approval "
        "that the funding accepts";
    const auto& safeguard = *conflict.cover.safeguard;
    found.related.push_back(
        {view.where(safeguard.id.mark()), fmt::format("safeguard {}", safeguard.id ? safeguard.id->text : "")});
    report.add(std::move(found));
  });
}

}  // namespace

extern const Rule e802_safeguard_does_not_hold{
    .code = "E802",
    .slug = "safeguard-does-not-hold",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "42 CFR 441.730(b)(5)"},
    .summary =
        "a safeguard on file for one entity that does both covers this day, county, service and function, and is "
        "approved",
    .why =
        "An exception is narrow on purpose: outside its area, its time or its approval the bar stands as if it were "
        "not there.",
    .remedy =
        "renew or extend the safeguard and record its approval, or assign case management to another organization",
    .needs = "a safeguard that names the organization of the case manager or planner, and a plan with a provider",
    .check_case = check,
};

}  // namespace cfcm::rules
