#include <algorithm>

#include <fmt/format.h>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto* survey : view.all<model::Survey>()) {
    if (!survey->date || *survey->date > view.as_of()) continue;
    const auto measures = [&](std::string_view domain) {
      return std::ranges::find_if(survey->measures,
                                  [&](const auto& one) { return one->domain && one->domain->text == domain; });
    };
    const auto coordination = measures("care-coordination");
    if (coordination == survey->measures.end()) continue;
    report.tested(*survey->date);
    if (measures("choice") != survey->measures.end()) continue;
    report.add(gap(view.where((*coordination)->domain.mark()),
                   "the survey measures care coordination, and no measure of it is of choice", *survey->date));
  }
}

}  // namespace

extern const Rule e703_choice_not_measured{
    .code = "E703",
    .slug = "choice-not-measured",
    .element = 7,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 7"},
    .summary = "a survey that measures care coordination measures choice, too",
    .why =
        "In a State where providers manage cases, nine of ten clients said that their case manager helps and one in "
        "three could change services. Satisfaction alone hides conflict; choice shows it.",
    .remedy =
        "add a measure of choice to the survey (could change services, chose the case manager), and record it beside "
        "the others",
    .needs = "a survey with a measure of care-coordination",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
