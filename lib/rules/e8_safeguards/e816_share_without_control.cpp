#include <algorithm>

#include <fmt/format.h>

#include "rules/entity.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  each_entity_conflict(view, report, [&](const EntityConflict& conflict) {
    const bool controlled = conflict.control && conflict.control->verdict == Verdict::certain;
    if (conflict.same || controlled || !conflict.share || conflict.cover.state == Cover::State::failed) return;
    Hit found = entity_hit(view, conflict, conflict.share->chain);
    const bool corrective = conflict.cover.state == Cover::State::corrective;
    if (corrective) found.cap = std::min(found.cap, Level::warning);
    found.verdict = std::min(found.verdict, conflict.cover.verdict);
    found.verdict =
        std::min({found.verdict, conflict.share->verdict, conflict.control ? Verdict::possible : Verdict::certain});
    found.message =
        fmt::format("{} {}, and a share of ownership joins {} and {}, which {}", actor_text(*conflict.met->act),
                    deed(conflict.met->act->kind), conflict.met->act->organization, conflict.met->part->id,
                    gain_text(*conflict.met->part));
    found.basis = corrective
                      ? "a corrective-action plan approved by CMS is in force, which makes it a warning"
                      : "any share above 0, through any chain; control is E801; no safeguard on file names the pair";
    report.add(std::move(found));
  });
}

}  // namespace

extern const Rule e816_share_without_control{
    .code = "E816",
    .slug = "share-without-control",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "42 CFR 411.354"},
    .summary =
        "the organization that manages a case or writes its plan holds no share of a provider in it, nor the provider "
        "of it",
    .why =
        "The regulation bars those who have an interest in a provider and names no floor: a small share is still a "
        "reason.",
    .remedy =
        "assign case management to an organization without a share, record the end of the holding, or record the "
        "approved "
        "safeguard",
    .needs = "a case manager or planner with an organization, and a plan with a provider",
    .check_case = check,
};

}  // namespace cfcm::rules
