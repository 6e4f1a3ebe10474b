#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/incident_clocks.h"

namespace cfcm::rules {
namespace {

std::string text(const char* what, const IncidentTerm& term) {
  return term.done ? fmt::format("{} by {} and was done on {}", what, term.due.text(), term.done->text())
                   : fmt::format("{} by {} and is not on record", what, term.due.text());
}

void check(const CaseView& view, Report& report) {
  for (const auto* incident : view.all<model::Incident>()) {
    if (!is_known(view, *incident)) continue;
    // Of any other incident the program's own day for the corrective action is judged.
    const bool critical = is_critical(*incident);
    if (!critical && (!incident->corrective_action || !incident->corrective_action->due)) continue;
    report.tested(*incident->date);
    std::vector<std::string> late;
    std::optional<Date> first;
    const auto judge = [&](const char* what, const IncidentTerm& term) {
      if (!term.late(view.as_of())) return;
      late.push_back(text(what, term));
      first = first ? std::min(*first, term.due) : term.due;
    };
    if (critical) {
      judge("its investigation was due to begin", investigation_start(view, *incident));
      judge("its resolution was due", resolution(view, *incident));
    }
    if (const auto term = correction(view, *incident)) judge("its corrective action was due", *term);
    if (late.empty()) continue;

    Hit found =
        gap(view.where(incident->date.mark()),
            fmt::format("the incident of {} is late: {}", incident->date->text(), fmt::join(late, "; ")), first);
    found.judged_on = *incident->date;
    found.basis = "the time frames of the State, which are settings, from the day it was reported, else discovered";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule i02_incident_overdue{
    .code = "I02",
    .slug = "incident-overdue",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.302(a)(6)(i)"},
    .summary =
        "the investigation of a critical incident begins, ends and leads to its corrective action within the time "
        "frames of the State",
    .why = "What harmed somebody once goes on until somebody looks.",
    .remedy =
        "record the days if it was done in time; else do it now, and set the time frames of the State in `settings` if "
        "they are others",
    .needs = "a critical incident",
    .check_case = check,
};

}  // namespace cfcm::rules
