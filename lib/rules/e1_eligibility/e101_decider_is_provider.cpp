#include <fmt/format.h>

#include "rules/deciders.h"

namespace cfcm::rules {

static void check(const CaseView& view, Report& report) {
  each_decision(view, [&](const Encounter& met) {
    if (met.act->organization.empty()) return;
    report.tested(met.days.from);
    if (met.act->organization != met.part->id) return;
    const auto cover = decision_cover(view, met.act->organization, met);
    if (cover.silent) return;
    Hit found = hit(view, met, met.days);
    found.cap = std::min(found.cap, cover.cap);
    found.verdict = std::min(found.verdict, cover.verdict);
    found.chain = acts_for(view, *met.act);
    found.message =
        fmt::format("{} {}{} {} within {} months after it", actor_text(*met.act), deed(met.act->kind),
                    and_organization(*met.act), gain_text(*met.part), months_after_decision(view, met.days.from));
    found.basis = "who decides who may have services does not provide them to the same person";
    report.add(std::move(found));
  });
}

extern const Rule e101_decider_is_provider{
    .code = "E101",
    .slug = "decider-is-provider",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "42 CFR 441.730(b)(5)", "BIP element 1"},
    .summary =
        "the organization that decides eligibility does not provide services to the individual within 12 months after",
    .why =
        "An organization that gains from every person found eligible has a reason to find people eligible, and to keep "
        "them so. Initial determinations and redeterminations are judged alike.",
    .remedy = "have an organization that does not serve the individual decide, and record that determination",
    .needs = "a determination with `by`, and a plan with a provider within twelve months after it",
    .check_case = check,
};

}  // namespace cfcm::rules
