#include <algorithm>

#include <fmt/format.h>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

constexpr std::string_view measured = "measured", managed = "managed";

void count(const CaseView& view, Tally& tally) {
  if (!view.lists().case_managers.empty()) tally.add(std::string(managed), {.case_id = view.id()});
  for (const auto* experience : view.all<model::Experience>()) {
    if (!experience->date || *experience->date > view.as_of()) continue;
    const bool coordination = std::ranges::any_of(experience->measures, [](const auto& measure) {
      return measure->domain && *measure->domain == "care-coordination";
    });
    if (coordination) tally.add(std::string(measured), {.days = {*experience->date, *experience->date}});
  }
}

void check(const ProgramView& view, Report& report) {
  if (view.tally().of(managed).empty()) return;
  std::optional<Date> last;
  const auto note = [&](Date day) {
    report.tested(day);
    last = std::max(last.value_or(day), day);
  };
  for (const auto& one : view.tally().of(measured)) note(one.days.from);
  for (const auto* survey : view.all<model::Survey>()) {
    if (!survey->date || *survey->date > view.as_of()) continue;
    const bool coordination = std::ranges::any_of(survey->measures, [](const auto& measure) {
      return measure->domain && measure->domain->text == "care-coordination";
    });
    if (coordination) note(*survey->date);
  }
  const auto clock =
      view.registry().policy.clock("experience-survey", view.view().applying(last.value_or(view.as_of())));
  if (last && stats::due(clock, *last) >= view.as_of()) return;
  Hit found = gap(view.at_program(),
                  last ? fmt::format("the experience of case management was last measured on {}", last->text())
                       : std::string("no record of a measure of care coordination"),
                  view.as_of());
  found.basis = fmt::format("at least every {}", stats::text(clock));
  report.add(std::move(found));
}

}  // namespace

extern const Rule e701_experience_not_measured{
    .code = "E701",
    .slug = "experience-not-measured",
    .element = 7,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 7", "42 CFR 441.312 (from memory)"},
    .summary = "what individuals think of case management was measured in the last 24 months",
    .why =
        "Whoever is kept as a client is the only one who can say so. Nothing is known of case management that nobody "
        "is asked about.",
    .remedy =
        "ask individuals with an instrument that measures care coordination, and record it: `cfcm new survey`, `cfcm "
        "new experience`",
    .needs = "a survey or an experience with a measure of care-coordination",
    .level = Level::warning,
    .check_program = check,
    .tally = count,
};

}  // namespace cfcm::rules
