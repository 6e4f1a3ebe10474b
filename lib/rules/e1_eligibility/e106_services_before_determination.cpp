#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  if (view.transferred() || view.determinations().empty()) return;
  const Date first = *view.determinations().front()->decided;
  const Part* earliest = nullptr;
  for (const Part& part : view.parts()) {
    if (part.role != Role::provider || part.billing || part.days.empty()) continue;
    report.tested(first);
    if (!earliest || part.days.from < earliest->days.from) earliest = &part;
  }
  if (!earliest || earliest->days.from >= first) return;
  Hit found;
  found.days = Period{earliest->days.from, earliest->days.from};
  found.where = view.where(earliest->mark);
  found.message = fmt::format("a service begins on {}, before the first determination of eligibility on {}",
                              earliest->days.from.text(), first.text());
  found.basis = "the first day of any service line within its plan counts";
  found.related = {{view.where(view.determinations().front()->decided.mark()), "the first determination"}};
  report.add(std::move(found));
}

}  // namespace

extern const Rule e106_services_before_determination{
    .code = "E106",
    .slug = "services-before-determination",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment},
    .citations = {"42 CFR 441.302(c)(1)", "42 CFR 441.715(d)"},
    .summary = "no service begins before eligibility was first determined",
    .why = "A determination made while services already run is made under the weight of what runs.",
    .remedy = "correct the dates, or record the determination on which the first services rest",
    .needs = "a determination, and a plan with a service",
    .check_case = check,
};

}  // namespace cfcm::rules
