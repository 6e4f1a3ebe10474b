#include <fmt/format.h>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

/// Whether the score is at least (or at most) this percentage of the best one, exactly.
std::strong_ordering against(const model::SurveyMeasure& measure, int percent) {
  return *measure.score * Decimal(100) <=> *measure.max * Decimal(percent);
}

void check(const ProgramView& view, Report& report) {
  const Policy& policy = view.registry().policy;
  for (const auto* survey : view.all<model::Survey>()) {
    if (!survey->date || *survey->date > view.as_of() || !survey->organization) continue;
    const auto packs = view.view().applying(*survey->date);
    const auto measure = [&](std::string_view domain) -> const model::SurveyMeasure* {
      for (const auto& one : survey->measures) {
        if (one->domain && one->domain->text == domain && one->score && one->max) return &*one;
      }
      return nullptr;
    };
    const auto* coordination = measure("care-coordination");
    const auto* choice = measure("choice");
    if (!coordination || !choice) continue;
    report.tested(*survey->date);
    const int high = policy.number("coordination_high_percent", packs),
              low = policy.number("choice_low_percent", packs);
    if (against(*coordination, high) < 0 || against(*choice, low) > 0) continue;
    Hit found = gap(view.where(choice->domain.mark()),
                    fmt::format("{} scores high in care coordination and low in choice",
                                view.registry().canonical(survey->organization->text)),
                    *survey->date);
    found.party = {view.registry().canonical(survey->organization->text), "reviewed"};
    found.verdict = Verdict::possible;
    found.basis = fmt::format("care coordination at {} percent or more, choice at {} or less", high, low);
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e705_coordination_without_choice{
    .code = "E705",
    .slug = "coordination-without-choice",
    .element = 7,
    .category = Category::monitoring,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"BIP element 7"},
    .summary = "an organization whose case management is praised is one under which individuals can choose, too",
    .why =
        "High praise beside little choice is the pattern that the Centers for Medicare and Medicaid Services found "
        "where providers manage cases: people like who keeps them.",
    .remedy = "look into how choices are offered under the organization: choice lists, changes asked for, referrals",
    .needs =
        "a survey about an organization with measures of care-coordination and choice, each with `score` and `max`",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
