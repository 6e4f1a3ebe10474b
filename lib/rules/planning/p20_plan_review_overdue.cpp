#include <fmt/format.h>

#include "rules/overdue.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  std::vector<Dated<model::Plan>> plans;
  for (const auto* plan : view.plans()) plans.push_back({plan, {*plan->written, *plan->written}, plan->written.mark()});
  each_overdue(view, report, plans, plan_review_term, [&](const Overdue& overdue) {
    Hit found;
    found.days = Period{overdue.due, overdue.due};
    found.where = view.where(overdue.mark);
    found.message =
        overdue.next
            ? fmt::format("the plan was due for review on {} and was written again on {}, while a service ran",
                          overdue.due.text(), overdue.next->text())
            : fmt::format(
                  "the plan was due for review on {}; no later plan is on record, and a service ran after that day",
                  overdue.due.text());
    found.basis = fmt::format("due {} after the last plan was written", overdue.within);
    report.add(std::move(found));
  });
}

}  // namespace

extern const Rule p20_plan_review_overdue{
    .code = "P20",
    .slug = "plan-review-overdue",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(3)", "42 CFR 441.725(c)"},
    .summary = "the plan is reviewed and written again within 12 months while services run",
    .why = "Needs and wishes change; a plan that nobody has looked at for a year serves whoever is used to it.",
    .remedy =
        "record the new plan if the review was held in time, else review the plan with the individual now; if the "
        "services "
        "have ended, record that",
    .needs = "a plan with a service",
    .check_case = check,
};

}  // namespace cfcm::rules
