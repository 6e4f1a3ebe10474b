#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const PlanWhole& whole : plan_wholes(view)) {
    const Date day = first_day(whole.plan());
    report.tested(day);
    if (!whole.any([](const model::Plan& part) { return !part.services.empty(); })) {
      report.add(plan_gap(view, whole, "the plan names no service or support and nobody who provides one"));
      continue;
    }
    if (whole.any_line([](const model::ServiceLine& line) { return bool(line.natural_support); })) continue;
    for (const auto& [support, days, mark] : view.lists().support) {
      const bool unpaid =
          std::ranges::any_of(support->roles, [](const auto& role) { return *role == "unpaid-caregiver"; });
      if (!unpaid || !days.holds(day)) continue;
      Hit found = plan_gap(view, whole, "an unpaid caregiver is on record, and the plan names no natural support");
      found.cap = Level::warning;
      found.related = {{view.where(mark), "the unpaid caregiver"}};
      report.add(std::move(found));
      break;
    }
  }
}

}  // namespace

extern const Rule p35_services_and_supports_missing{
    .code = "P35",
    .slug = "services-and-supports-missing",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(2)(v)", "42 CFR 441.725(b)(5)"},
    .summary = "the plan names the paid and unpaid services and supports, and who provides each",
    .why =
        "What family and friends do is left out most easily where every hour of theirs is an hour that nobody sells.",
    .remedy = "record the services, and the unpaid help as lines with `natural_support`, in an amendment",
    .needs = "a plan in force",
    .check_case = check,
};

}  // namespace cfcm::rules
