#include "rules/grievance_clock.h"

#include <algorithm>

namespace cfcm::rules {
namespace {

std::vector<stats::Extension> extensions(const GrievanceView& view) {
  std::vector<stats::Extension> all;
  for (const auto& entry : view.grievance().log) {
    if (!entry->action || !(*entry->action == "extended") || !entry->date) continue;
    stats::Extension one{*entry->date, bool(entry->reason)};
    one.by_individual = !entry->requested_by || !(*entry->requested_by == "agency");
    if (entry->until) one.until = *entry->until;
    for (const auto& other : view.grievance().log) {
      const bool tells = other->action && *other->action == "notified" && other->date && *other->date >= one.on;
      if (tells && (!one.told || *other->date < *one.told)) one.told = *other->date;
    }
    all.push_back(one);
  }
  return all;
}

/// Outside managed care and the waivers' own grievance system a program's complaint process is its own; and that system
/// took effect on a day.
std::string_view not_binding(const CaseView& view, const stats::Clock& clock, Date received) {
  if (clock.name != "grievance") return {};
  const auto sources = view.funding(received);
  const bool covered = sources.empty() || std::ranges::any_of(sources, [](const auto& source) {
                         return source == "medicaid-1915c" || source == "medicaid-1915i" ||
                                source == "medicaid-1915j" || source == "medicaid-1915k";
                       });
  if (!covered) return "a complaint process of the program's own, which no federal clock binds";
  if (received < clock.in_force) return "received before the clock took effect for fee-for-service";
  return {};
}

}  // namespace

std::string_view name(ClockState state) {
  switch (state) {
    case ClockState::none: return "none";
    case ClockState::not_required: return "not-required";
    case ClockState::running: return "running";
    case ClockState::met: return "met";
    case ClockState::breached: return "breached";
  }
  return {};
}

std::string clock_name(const GrievanceView& view) {
  const auto& grievance = view.grievance();
  if (!grievance.kind || !grievance.received) return {};
  const bool expedited = grievance.expedited && *grievance.expedited;
  if (grievance.kind->is_any({"complaint", "grievance"}))
    return view.view().capitated(grievance.received->date) ? "managed-care-grievance" : "grievance";
  if (*grievance.kind == "appeal") return expedited ? "expedited-appeal" : "appeal";
  if (!(*grievance.kind == "fair-hearing")) return {};
  if (!expedited) return "hearing";
  const bool eligibility = std::ranges::any_of(
      grievance.about, [](const auto& about) { return about->topic && *about->topic == "eligibility-determination"; });
  return eligibility ? "expedited-hearing-eligibility" : "expedited-hearing-service";
}

GrievanceClock grievance_clock(const GrievanceView& view) {
  GrievanceClock clock;
  const auto& grievance = view.grievance();
  const Date as_of = view.view().as_of();
  const std::string name = clock_name(view);
  if (name.empty() || grievance.received->date > as_of) return clock;

  clock.received = grievance.received->date;
  clock.clock = view.view().registry().policy.clock(name, view.view().applying(clock.received));
  clock.ended = view.ended();
  const auto all = extensions(view);
  const auto reading = stats::read(clock.clock, {*grievance.received, clock.ended, all}, as_of);
  clock.base_due = reading.base_due;
  clock.due = reading.due;
  clock.extension = reading.extension;
  clock.paused = reading.paused;
  clock.days_left = reading.left;
  clock.why_not = not_binding(view.view(), clock.clock, clock.received);
  clock.state = !clock.why_not.empty() ? ClockState::not_required
                : reading.late()       ? ClockState::breached
                : clock.ended          ? ClockState::met
                                       : ClockState::running;
  return clock;
}

}  // namespace cfcm::rules
