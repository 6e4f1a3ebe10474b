#include <fmt/format.h>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

/// A signature of the individual or a representative, given when the change was there to be signed; one without a date
/// stands in the amendment and is taken for that.
bool is_signed(const CaseView& view, const model::Plan& amendment) {
  return std::ranges::any_of(amendment.signatures, [&](const auto& signature) {
    if (!signature->role || !signature->role->is_any({"individual", "representative"})) return false;
    return !signature->signed_ || Period{*amendment.written, view.as_of()}.holds(*signature->signed_);
  });
}

void check(const CaseView& view, Report& report) {
  for (const auto* plan : begun_plans(view)) {
    if (!is_amendment(*plan)) continue;
    report.tested(first_day(*plan));
    if (is_signed(view, *plan)) continue;
    report.add(gap(view.where(plan->written.mark()),
                   fmt::format("the plan was changed on {}, and no signature of the individual or a representative on "
                               "or after that day is on record",
                               plan->written->text()),
                   first_day(*plan)));
  }
}

}  // namespace

extern const Rule p04_amendment_not_signed{
    .code = "P04",
    .slug = "amendment-not-signed",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(ix)", "42 CFR 441.725(b)(9)"},
    .summary = "whatever changes a plan is signed by the individual or a representative",
    .why = "A plan that changes after it was signed is another plan; the old signature does not consent to it.",
    .remedy = "have the individual or a representative sign the amendment, and record the signature with its day",
    .needs = "an amendment in force",
    .check_case = check,
};

}  // namespace cfcm::rules
