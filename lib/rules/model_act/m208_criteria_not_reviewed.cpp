#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void judge(const ProgramView& view, Report& report, const model::Field<model::Criteria>& criteria,
           std::string_view what) {
  if (!criteria) return;
  std::optional<Date> last;
  for (const auto* day : {&criteria->adopted, &criteria->reviewed}) {
    if (*day && **day <= view.as_of()) last = std::max(last.value_or(**day), **day);
  }
  report.tested(last);
  std::vector<std::string_view> missing;
  if (!criteria->file) missing.emplace_back("that they are written (`file`)");
  if (!criteria->basis) missing.emplace_back("what they are based on (`basis`)");
  if (!last) missing.emplace_back("when they were reviewed (`reviewed`)");
  if (!missing.empty()) {
    report.add(gap(view.where(criteria.mark()),
                   fmt::format("of the {} criteria there is no record {}", what, fmt::join(missing, ", or "))));
    return;
  }
  const auto clock = view.registry().policy.clock("criteria-review", view.view().applying(*last));
  if (stats::due(clock, *last) >= view.as_of()) return;
  Hit found =
      gap(view.where(criteria.mark()), fmt::format("the {} criteria were last reviewed on {}", what, last->text()),
          stats::due(clock, *last));
  found.basis = fmt::format("at least every {}", stats::text(clock));
  report.add(std::move(found));
}

void check(const ProgramView& view, Report& report) {
  const auto* program = view.program();
  if (!program) return;
  judge(view, report, program->identification_criteria, "identification");
  judge(view, report, program->discharge_criteria, "discharge");
  if (!program->identification_criteria && !program->discharge_criteria)
    report.add(gap(view.at_program(), "no record of criteria for taking on or discharging individuals"));
}

}  // namespace

extern const Rule m208_criteria_not_reviewed{
    .code = "M208",
    .slug = "criteria-not-reviewed",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::assessment, Incentive::convenience},
    .citations = {"CM Model Act 2.8"},
    .summary =
        "criteria for taking on and discharging individuals are written, based on practice or literature, and reviewed "
        "each year",
    .why =
        "Criteria that nobody has looked at for years are applied by habit, and habit favors whoever is known already.",
    .remedy = "review the criteria and record the day in `reviewed`; name their `file` and `basis`",
    .needs = "`identification_criteria` or `discharge_criteria` in cfcm.yaml",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
