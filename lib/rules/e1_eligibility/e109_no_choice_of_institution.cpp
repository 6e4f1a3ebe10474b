#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

/// The choice belongs to programs for people who might live in an institution instead. Where the funding is not known
/// it may be one of them.
bool institution_in_view(const CaseView& view, const model::Eligibility& decision) {
  if (decision.level_of_care) return true;
  const auto sources = view.funding(*decision.decided);
  return sources.empty() || std::ranges::any_of(sources, [](const std::string& source) {
           return source == "medicaid-1915c" || source == "medicaid-1915j" || source == "medicaid-1915k" ||
                  source == "medicaid-1115" || source == "pace" || source == "money-follows-the-person";
         });
}

bool chosen_by(const CaseView& view, Date day) {
  return std::ranges::any_of(view.lists().choices, [&](const auto& choice) {
    return choice.entry->of && *choice.entry->of == "hcbs-or-institution" && choice.days.from <= day;
  });
}

void check(const CaseView& view, Report& report) {
  if (view.transferred()) return;
  for (const auto* decision : view.determinations()) {
    const bool first = decision->type_ && *decision->type_ == "initial";
    const bool eligible = decision->outcome && *decision->outcome == "eligible";
    const bool of_care = decision->level_of_care || !decision->kind || *decision->kind == "clinical";
    if (!first || !eligible || !of_care || !institution_in_view(view, *decision)) continue;
    const Date day = *decision->decided;
    report.tested(day);
    if (chosen_by(view, day)) continue;
    Hit found = gap(view.where(decision->decided.mark()),
                    fmt::format("the individual is found eligible on {}, and no choice between services at home and an "
                                "institution is on record up to that day",
                                day.text()),
                    day);
    found.basis = "a choice of hcbs-or-institution in the intake or an update counts, on or before the day";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e109_no_choice_of_institution{
    .code = "E109",
    .slug = "no-choice-of-institution",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment, Incentive::convenience},
    .citations = {"42 CFR 441.302(d) (from memory)"},
    .summary = "the individual has chosen between services at home and an institution by the day of the determination",
    .why =
        "Whoever needs the care of an institution is told of the alternatives and chooses; a determination without the "
        "choice has made it for them.",
    .remedy = "record the choice that was made, as an entry of `choices` in an update with its date; else offer it now",
    .needs = "an initial determination of the level of care",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
