#include <algorithm>

#include <fmt/format.h>

#include "rules/entity.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  each_entity_conflict(view, report, [&](const EntityConflict& conflict) {
    if (!conflict.same && !conflict.control) return;
    if (conflict.cover.state == Cover::State::failed) return;
    Hit found = entity_hit(view, conflict, conflict.control ? conflict.control->chain : ties::Chain());
    const bool corrective = conflict.cover.state == Cover::State::corrective;
    if (corrective) found.cap = std::min(found.cap, Level::warning);
    found.verdict = std::min(found.verdict, conflict.cover.verdict);
    if (conflict.control) found.verdict = std::min(found.verdict, conflict.control->verdict);
    found.message =
        fmt::format("{} {}, and {}", actor_text(*conflict.met->act), deed(conflict.met->act->kind), tie_text(conflict));
    found.basis =
        corrective
            ? "a corrective-action plan approved by CMS is in force, which makes it a warning"
            : "control is a share above 50 % at every hop, or a parent, sole member, manager or board majority; no "
              "safeguard on file names the pair";
    report.add(std::move(found));
  });
}

}  // namespace

extern const Rule e801_same_entity{
    .code = "E801",
    .slug = "same-entity",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "42 CFR 441.730(b)(5)", "BIP element 8"},
    .summary =
        "the organization that manages a case or writes its plan is not, controls no, and is not controlled with a "
        "provider in it",
    .why =
        "One purse pays for the plan and fills from it: such an organization has reason to keep the individual as its "
        "own "
        "client, to plan more of what it sells, and not to name others.",
    .remedy =
        "assign case management to an organization without a tie to the providers, or record the approved safeguard",
    .needs = "a case manager or planner with an organization, and a plan with a provider",
    .check_case = check,
};

}  // namespace cfcm::rules
