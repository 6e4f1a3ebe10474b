#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/incident_clocks.h"
#include "rules/performance.h"
#include "rules/program_places.h"

namespace cfcm::rules {
namespace {

constexpr std::string_view measures[][2] = {{"begun", "investigations begun in time (INCID-1)"},
                                            {"resolved", "resolutions determined in time (INCID-2)"},
                                            {"corrected", "corrective actions done in time (INCID-3)"}};

/// What was due within the period, in time or not.
void tally(const CaseView& view, Tally& tally) {
  const Period period = performance_period(view.as_of());
  const auto add = [&](std::string_view measure, const IncidentTerm& term) {
    if (period.holds(term.due))
      tally.add(std::string(measure), {.case_id = view.id(), .text = term.late(view.as_of()) ? "late" : "met"});
  };
  for (const auto* incident : view.all<model::Incident>()) {
    if (!is_known(view, *incident) || !is_critical(*incident) || !counts_for_performance(view, *incident->date))
      continue;
    add("begun", investigation_start(view, *incident));
    add("resolved", resolution(view, *incident));
    if (const auto term = correction(view, *incident)) add("corrected", *term);
  }
}

void check(const ProgramView& view, Report& report) {
  const Period period = performance_period(view.as_of());
  const auto percent = view.registry().policy.decimal("performance_floor.percent", view.view().applying(view.as_of()));
  std::vector<std::string> below;
  for (const auto& [key, text] : measures) {
    Measure measure;
    for (const auto& note : view.tally().of(key)) {
      ++measure.of;
      measure.met += note.text == "met" ? 1 : 0;
    }
    if (measure.of > 0) report.tested(period.to);
    if (measure.below(percent)) below.push_back(fmt::format("{}: {} of {}", text, measure.met, measure.of));
  }
  if (below.empty()) return;

  Hit found;
  found.days = Period{period.to, period.to};
  found.where = view.at_program();
  found.message = fmt::format("below {} percent of what was due from {} to {}: {}", percent.text(), period.from.text(),
                              period.to.text(), fmt::join(below, "; "));
  found.basis = "critical incidents by the time frames of the State, which are settings; exact fractions";
  report.add(std::move(found));
}

}  // namespace

extern const Rule e604_incident_floor{
    .code = "E604",
    .slug = "incident-performance-floor",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.302(a)(6)(ii)"},
    .summary =
        "of the critical incidents at least 90 percent are investigated, resolved and corrected within the time frames "
        "of the State",
    .why = "Abuse that waits for its investigator goes on meanwhile.",
    .remedy =
        "set the time frames of the State in `settings` if they are others, record what was done in time, and see I02 "
        "for the incidents that are late",
    .needs = "a critical incident",
    .level = Level::note,
    .check_program = check,
    .tally = tally,
};

}  // namespace cfcm::rules
