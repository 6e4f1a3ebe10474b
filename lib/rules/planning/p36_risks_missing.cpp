#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

bool has_backup(const model::Plan& plan) {
  return std::ranges::any_of(plan.risks, [](const auto& risk) { return bool(risk->backup); });
}

void check(const CaseView& view, Report& report) {
  for (const PlanWhole& whole : plan_wholes(view)) {
    const Date day = first_day(whole.plan());
    report.tested(day);
    const auto first = std::ranges::find_if(whole.parts, [](const model::Plan* part) { return !part->risks.empty(); });
    if (first == whole.parts.end()) {
      report.add(plan_gap(view, whole, "the plan records no risk, nothing against one and no backup plan"));
      continue;
    }
    for (const auto* part : whole.parts) {
      for (const auto& risk : part->risks) {
        if (!risk->mitigation)
          report.add(gap(view.where(risk.mark()), "the plan records a risk and nothing against it (`mitigation`)",
                         first_day(*part)));
      }
    }
    if (whole.any(has_backup)) continue;
    Hit found = gap(view.where((*first)->risks.front().mark()), "the plan records risks and no `backup` for any", day);
    found.apart += " backup";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule p36_risks_missing{
    .code = "P36",
    .slug = "risks-missing",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(vi)", "42 CFR 441.725(b)(6)"},
    .summary = "the plan records the risks, what is done against each, and a backup plan",
    .why = "When a worker does not come, the backup is what stands between the individual and an institution.",
    .remedy = "go through the risks with the individual, and record `risks` with `mitigation` and `backup`",
    .needs = "a plan in force",
    .check_case = check,
};

}  // namespace cfcm::rules
