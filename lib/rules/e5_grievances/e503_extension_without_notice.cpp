#include <fmt/format.h>

#include "rules/grievance_facts.h"

namespace cfcm::rules {
namespace {

bool told_by(const GrievanceView& view, Date from, Date last) {
  return std::ranges::any_of(view.grievance().log, [&](const auto& entry) {
    return entry->action && *entry->action == "notified" && entry->date && Period{from, last}.holds(*entry->date);
  });
}

void check(const GrievanceView& view, Report& report) {
  const GrievanceClock clock = grievance_clock(view);
  if (clock.clock.extension == 0) return;
  const Date as_of = view.view().as_of();
  for (const auto& entry : view.grievance().log) {
    if (!entry->action || !(*entry->action == "extended") || !entry->date || *entry->date > as_of) continue;
    if (entry->requested_by && *entry->requested_by == "individual") continue;
    report.tested(*entry->date);

    const bool agency = entry->requested_by.operator bool();
    const Date last = entry->date->plus_days(clock.clock.extension_notice);
    // Whose wish it was is not on record: the reason is owed all the same unless it was the individual's.
    const bool untold = agency && as_of > last && !told_by(view, *entry->date, last);
    if (entry->reason && !untold) continue;

    Hit found = gap(view.where(entry->action.mark()),
                    fmt::format("the extension of {} has {}", entry->date->text(),
                                entry->reason ? fmt::format("no written notice on record by {}", last.text())
                                : untold ? fmt::format("no reason and no written notice on record by {}", last.text())
                                         : "no reason on record"),
                    *entry->date);
    if (!agency) found.verdict = Verdict::possible;
    found.judged_on = clock.received;
    found.basis = fmt::format("a reason, and a written notice within {} days unless the individual asked for it",
                              clock.clock.extension_notice);
    cap_where_not_binding(view, found);
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e503_extension_without_notice{
    .code = "E503",
    .slug = "extension-without-notice",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(v)(D)", "42 CFR 438.408(c)(2)"},
    .summary = "an extension that the individual did not ask for has a reason and is told in writing within 2 days",
    .why = "Whoever waits for an answer must learn in time that it comes later, and why.",
    .remedy =
        "record the reason, and the notice as an entry `notified`, if they were given; else give them now and resolve "
        "the matter by its first due date",
    .needs = "a grievance or appeal with an entry `extended` that the individual did not ask for",
    .check_grievance = check,
};

}  // namespace cfcm::rules
