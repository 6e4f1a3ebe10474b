#include <fmt/format.h>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  bool any = false;
  for (const auto* improvement : view.all<model::Improvement>()) {
    if (!improvement->opened || *improvement->opened > view.as_of()) continue;
    any = true;
    report.tested(*improvement->opened);
    std::vector<std::string_view> missing;
    if (!improvement->measure) missing.emplace_back("measure");
    if (improvement->measurements.empty() && improvement->done) missing.emplace_back("measurements");
    if (!improvement->action) missing.emplace_back("action");
    if (!missing.empty())
      report.add(gap(view.where(improvement->opened.mark()),
                     fmt::format("the improvement has no {}", fmt::join(missing, ", ")), *improvement->opened));
  }
  if (!any) report.add(gap(view.at_program(), "no record of a goal of quality management"));
}

}  // namespace

extern const Rule m902_improvement_incomplete{
    .code = "M902",
    .slug = "improvement-incomplete",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 9.2"},
    .summary = "quality management has goals that are written, measured and followed by action",
    .why = "A goal that nobody measures is a wish.",
    .remedy = "open an improvement with `measure`, add `measurements`, and record the `action`",
    .needs = "an improvement",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
