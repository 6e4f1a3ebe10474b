#include <fmt/format.h>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto* survey : view.all<model::Survey>()) {
    if (!survey->date || *survey->date > view.as_of()) continue;
    const int least = view.registry().policy.number("smallest_cell", view.view().applying(*survey->date));
    const bool published = survey->published && *survey->published <= view.as_of();
    const auto judge = [&](const model::Field<std::int64_t>& count) {
      if (!count) return;
      report.tested(*survey->date);
      if (*count >= least) return;
      Hit found = gap(view.where(count.mark()),
                      published ? fmt::format("results of fewer than {} answers are published", least)
                                : fmt::format("results of fewer than {} answers, which may be published", least),
                      *survey->date);
      if (!published) found.verdict = Verdict::possible;
      report.add(std::move(found));
    };
    judge(survey->responded);
    for (const auto& measure : survey->measures) judge(measure->count);
  }
}

}  // namespace

extern const Rule e707_small_cell{
    .code = "E707",
    .slug = "small-cell",
    .element = 7,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"CMS cell size suppression policy (from memory)"},
    .summary = "no published result rests on fewer than eleven answers",
    .why = "Who answered can be told from a small number; a person who may be recognized does not answer freely.",
    .remedy = "withhold the results that rest on fewer answers, or join them with others before they are published",
    .needs = "a survey with `responded`, or with measures with `count`",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
