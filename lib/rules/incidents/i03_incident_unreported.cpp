#include <fmt/format.h>

#include "rules/incident_clocks.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const auto* incident : view.all<model::Incident>()) {
    if (!is_known(view, *incident) || !is_critical(*incident)) continue;
    const Date known = incident->discovered ? *incident->discovered : *incident->date;
    report.tested(known);
    const auto clock = view.registry().policy.clock("incident-report", view.applying(known));
    const Date due = stats::due(clock, known);
    const bool reported = incident->reported && *incident->reported <= view.as_of();
    const Date day = reported ? *incident->reported : view.as_of();
    if (day <= due) continue;

    Hit found = gap(view.where(reported ? incident->reported.mark() : incident->date.mark()),
                    reported ? fmt::format("the incident of {} was due to be reported by {} and was on {}",
                                           incident->date->text(), due.text(), day.text())
                             : fmt::format("the incident of {} was due to be reported by {}; no report is on record",
                                           incident->date->text(), due.text()),
                    due);
    // Nobody says when it was found out: that may have been later.
    if (reported && !incident->discovered) found.verdict = Verdict::possible;
    found.judged_on = known;
    found.basis = fmt::format("{} from the day it was discovered, else happened", stats::text(clock));
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule i03_incident_unreported{
    .code = "I03",
    .slug = "incident-unreported",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.302(a)(6)(i)"},
    .summary = "a critical incident is reported to the State within its time frame",
    .why = "The State can protect nobody from what it does not hear of.",
    .remedy =
        "record the day as `reported` if it was reported; else report it now, and set the time frame of the State in "
        "`settings` if it is another",
    .needs = "a critical incident",
    .check_case = check,
};

}  // namespace cfcm::rules
