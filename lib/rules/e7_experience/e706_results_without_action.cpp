#include <set>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  std::set<std::string> drawn_on;
  for (const auto* improvement : view.all<model::Improvement>()) {
    for (const auto& source : improvement->draws_on) drawn_on.insert(source->text);
  }
  for (const auto* survey : view.all<model::Survey>()) {
    if (!survey->date || *survey->date > view.as_of() || !survey->id) continue;
    report.tested(*survey->date);
    if (drawn_on.contains(survey->id->text)) continue;
    report.add(gap(view.where(survey->id.mark()), "no improvement draws on this survey", *survey->date));
  }
}

}  // namespace

extern const Rule e706_results_without_action{
    .code = "E706",
    .slug = "results-without-action",
    .element = 7,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 7"},
    .summary = "the results of a survey are drawn on by an improvement",
    .why = "Asking without acting teaches people not to answer.",
    .remedy = "open an improvement that names the survey in `draws_on`, or record there why nothing is to be done",
    .needs = "a survey",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
