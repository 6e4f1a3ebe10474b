#include <algorithm>

#include <fmt/format.h>

#include "rules/grievance_clock.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

/// The first entry of the log, up to the audit date, that acknowledges the receipt.
const model::LogEntry* acknowledgement(const GrievanceView& grievance) {
  const model::LogEntry* first = nullptr;
  for (const auto& entry : grievance.grievance().log) {
    if (!entry->action || !(*entry->action == "acknowledged")) continue;
    if (!entry->date || *entry->date > grievance.view().as_of()) continue;
    if (!first || *entry->date < *first->date) first = &*entry;
  }
  return first;
}

void check(const GrievanceView& grievance, Report& report) {
  const auto& record = grievance.grievance();
  const CaseView& view = grievance.view();
  if (!record.received || record.received->date > view.as_of()) return;
  if (!record.kind || !record.kind->is_any({"complaint", "grievance", "appeal"})) return;
  const Date received = record.received->date;
  report.tested(received);
  const auto clock = view.registry().policy.clock("acknowledgement", view.applying(received));
  const Date due = stats::due(clock, received);
  const auto* entry = acknowledgement(grievance);
  if ((entry ? *entry->date : view.as_of()) <= due) return;
  // Answered before the acknowledgement was due, it needs none.
  if (const auto ended = grievance.ended(); !entry && ended && *ended <= due) return;

  Hit found =
      entry
          ? gap(grievance.where(entry->date.mark()),
                fmt::format("the receipt was to be acknowledged by {} and was on {}", due.text(), entry->date->text()),
                due)
          : gap(grievance.where(record.received.mark()),
                fmt::format("the receipt was to be acknowledged by {}; no acknowledgement is on record", due.text()),
                due);
  found.judged_on = received;
  found.basis = fmt::format("{} from receipt", stats::text(clock));
  if (const auto running = grievance_clock(grievance); running.state == ClockState::not_required) {
    found.cap = Level::note;
    found.basis = running.why_not;
  }
  report.add(std::move(found));
}

}  // namespace

extern const Rule e408_not_acknowledged{
    .code = "E408",
    .slug = "not-acknowledged",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(iv) (from memory)", "42 CFR 438.406(b)(1) (from memory)"},
    .summary = "the receipt of a grievance, complaint or appeal is acknowledged within days",
    .why = "Whoever hears nothing does not know whether anybody reads it, and does not write a second time.",
    .remedy =
        "record the acknowledgement if it was sent in time, else send it now: `cfcm grievance log` with the action "
        "acknowledged",
    .needs = "a grievance, complaint or appeal with the day it was received",
    .level = Level::warning,
    .check_grievance = check,
};

}  // namespace cfcm::rules
