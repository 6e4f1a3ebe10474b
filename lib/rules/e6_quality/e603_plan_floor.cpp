#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/performance.h"
#include "rules/program_places.h"

namespace cfcm::rules {
namespace {

/// Open without a break for so many days at the end of the period.
bool enrolled(const CaseView& view, Date end, int days) {
  for (int i = 0; i < days; ++i) {
    if (!view.open_on(end.plus_days(-i))) return false;
  }
  return view.lists().intake != nullptr;
}

void tally(const CaseView& view, Tally& tally) {
  const Period period = performance_period(view.as_of());
  if (!counts_for_performance(view, period.to)) return;
  const int days = view.registry().policy.number("performance_floor.enrolled_days", view.applying(period.to));
  if (!enrolled(view, period.to, days)) return;
  const bool assessed = std::ranges::any_of(
      view.acts(), [&](const Act& act) { return act.kind == ActKind::assessment && period.holds(act.days.from); });
  const bool planned =
      std::ranges::any_of(view.plans(), [&](const model::Plan* plan) { return period.holds(*plan->written); });
  tally.add("enrolled", {.case_id = view.id()});
  if (assessed) tally.add("assessed", {.case_id = view.id()});
  if (planned) tally.add("planned", {.case_id = view.id()});
}

void check(const ProgramView& view, Report& report) {
  const auto& tally = view.tally();
  const int all = static_cast<int>(tally.of("enrolled").size());
  if (all == 0) return;
  const Period period = performance_period(view.as_of());
  report.tested(period.to);
  const auto percent = view.registry().policy.decimal("performance_floor.percent", view.view().applying(view.as_of()));
  const Measure reassessed{static_cast<int>(tally.of("assessed").size()), all};
  const Measure reviewed{static_cast<int>(tally.of("planned").size()), all};
  std::vector<std::string> below;
  if (reassessed.below(percent))
    below.push_back(fmt::format("needs reassessed (PCP-1): {} of {}", reassessed.met, all));
  if (reviewed.below(percent)) below.push_back(fmt::format("plans reviewed (PCP-2): {} of {}", reviewed.met, all));
  if (below.empty()) return;

  Hit found;
  found.days = Period{period.to, period.to};
  found.where = view.at_program();
  found.message = fmt::format("below {} percent of the cases from {} to {}: {}", percent.text(), period.from.text(),
                              period.to.text(), fmt::join(below, "; "));
  const int days = view.registry().policy.number("performance_floor.enrolled_days", view.view().applying(view.as_of()));
  found.basis = fmt::format("cases open without a break for {} days at the end of the period; exact fractions", days);
  report.add(std::move(found));
}

}  // namespace

extern const Rule e603_plan_floor{
    .code = "E603",
    .slug = "plan-performance-floor",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(3)(ii)"},
    .summary =
        "within each 12 months the needs of at least 90 percent are reassessed and the plans of at least 90 percent "
        "reviewed",
    .why = "One late review is an oversight; one in ten is how a program works, and the State answers for it.",
    .remedy =
        "record the reassessments and plans that are missing if they were done; else see E105 and P20 for the cases "
        "and do what is overdue",
    .needs = "a case that has been open for 365 days",
    .level = Level::note,
    .check_program = check,
    .tally = tally,
};

}  // namespace cfcm::rules
