#include <algorithm>

#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  if (!view.program()) return;
  judge_policies(view, report, {"4.3"});
  std::vector<std::pair<Period, Mark>> held;
  for (const auto& one : view.program()->clinical_oversight) {
    const Period days = model::period(one->from, one->to) & Period{Date::earliest(), view.as_of()};
    if (!days.empty()) held.emplace_back(days, one.mark());
  }
  std::ranges::sort(held, {}, [](const auto& one) { return std::pair(one.first.from, one.first.to); });
  Date until = held.empty() ? view.as_of() : held.front().first.to;  // the last day covered so far
  for (std::size_t i = 1; i < held.size(); ++i) {
    const auto& [days, mark] = held[i];
    report.tested(days.from);
    const Period between{until.plus_days(1), days.from.plus_days(-1)};
    until = std::max(until, days.to);
    if (between.empty()) continue;
    report.add(gap(view.where(mark),
                   fmt::format("no record of a senior clinical staff person from {} to {}", between.from.text(),
                               between.to.text()),
                   between.from));
  }
}

}  // namespace

extern const Rule m403_clinical_oversight_interrupted{
    .code = "M403",
    .slug = "clinical-oversight-interrupted",
    .element = 3,
    .category = Category::structural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 4.3"},
    .summary = "a senior clinical staff person is responsible without interruption, by a policy on supervision",
    .why = "Between two names nobody answers.",
    .remedy =
        "record who was responsible in the days between, or that it was nobody and since when it is somebody again",
    .needs = "`policies_held` for section 4.3, and entries of `clinical_oversight`, in cfcm.yaml",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
