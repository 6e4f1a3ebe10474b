#include <fmt/format.h>

#include "rules/deciders.h"
#include "ties/ownership.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  each_decision(view, [&](const Encounter& met) {
    const auto& organization = met.act->organization;
    if (organization.empty()) return;
    report.tested(met.days.from);
    if (organization == met.part->id) return;
    const auto own = view.vertex(organization), provider = view.vertex(met.part->id);
    if (!own || !provider) return;
    const auto share = ties::ownership_tie(view.ties(), *own, *provider, met.days.from, true);
    const auto control = ties::control(view.ties(), *own, *provider, met.days.from);
    if (!share && !control) return;
    const auto cover = decision_cover(view, organization, met);
    if (cover.silent) return;

    // Either tie is enough: the certain before the possible, then the shorter chain.
    const bool by_share =
        share && (!control || share->verdict > control->verdict ||
                  (share->verdict == control->verdict && !ties::shorter(view.ties(), control->chain, share->chain)));
    Hit found = hit(view, met, met.days);
    found.cap = std::min(found.cap, cover.cap);
    found.verdict = std::min(found.verdict, cover.verdict);
    found.verdict = std::min(found.verdict, by_share ? share->verdict : control->verdict);
    found.chain = joined(acts_for(view, *met.act), hops(view, by_share ? share->chain : control->chain));
    found.message = fmt::format("{} {}{} is tied by {} to {}, which {} within {} months after it", actor_text(*met.act),
                                deed(met.act->kind), and_organization(*met.act), by_share ? "ownership" : "control",
                                met.part->id, gain_text(*met.part), months_after_decision(view, met.days.from));
    found.basis = "a share above 0 of one in the other, a party with a share of both, or control counts";
    report.add(std::move(found));
  });
}

}  // namespace

extern const Rule e102_decider_tied_to_provider{
    .code = "E102",
    .slug = "decider-tied-to-provider",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"42 CFR 441.730(b)(4)", "42 CFR 411.354", "42 CFR 455.102", "BIP element 1"},
    .summary =
        "the organization that decides eligibility is not tied by ownership or control to a provider in the case",
    .why =
        "A provider's owner, subsidiary or sister gains from the decision as the provider does, whatever name stands "
        "on "
        "the letterhead.",
    .remedy = "have an organization without a tie to the providers decide, and record that determination",
    .needs = "a determination with `by`, and a plan with a provider within twelve months after it",
    .check_case = check,
};

}  // namespace cfcm::rules
