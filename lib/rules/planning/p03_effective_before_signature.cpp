#include <algorithm>

#include <fmt/format.h>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

std::optional<Date> first_signature(const CaseView& view, const model::Plan& plan) {
  std::optional<Date> first;
  for (const auto& signature : plan.signatures) {
    const bool counts = signature->role && signature->role->is_any({"individual", "representative"});
    if (!counts || !signature->signed_ || *signature->signed_ > view.as_of()) continue;
    if (!first || *signature->signed_ < *first) first = *signature->signed_;
  }
  return first;
}

void check(const CaseView& view, Report& report) {
  for (const auto* plan : view.plans()) {
    if (!plan->effective || !plan->effective->from || is_short_interim(view, *plan)) continue;
    const auto signed_on = first_signature(view, *plan);
    if (!signed_on) continue;
    report.tested(*plan->written);
    if (*signed_on <= *plan->effective->from) continue;
    Hit found;
    found.days = Period{*plan->effective->from, *plan->effective->from};
    found.where = view.where(plan->effective->from.mark());
    found.message =
        fmt::format("the plan takes effect on {}, before the individual or a representative signed it on {}",
                    plan->effective->from->text(), signed_on->text());
    found.basis = "the first signature of the individual or a representative counts";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule p03_effective_before_signature{
    .code = "P03",
    .slug = "effective-before-signature",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(ix)", "42 CFR 441.725(b)(9)"},
    .summary = "a plan does not take effect before the individual or a representative has signed it",
    .why = "The plan is the individual's: it is final with their informed consent in writing, and not before.",
    .remedy =
        "let the plan take effect on or after the day it is signed, or record an interim plan for the days between",
    .needs = "a plan with `effective.from` and a signature of the individual or a representative",
    .check_case = check,
};

}  // namespace cfcm::rules
