#include "rules/grievance_clock.h"

#include <algorithm>

namespace cfcm::rules {
namespace {

bool extends(const GrievanceView& view, const model::LogEntry& entry, Date base_due, int notice_days) {
  if (!entry.action || !(*entry.action == "extended") || !entry.date || !entry.reason) return false;
  if (*entry.date > base_due || *entry.date > view.view().as_of()) return false;
  if (!entry.requested_by || !(*entry.requested_by == "agency")) return true;
  return std::ranges::any_of(view.grievance().log, [&](const auto& other) {
    return other->action && *other->action == "notified" && other->date && *other->date >= *entry.date &&
           *other->date <= std::min(entry.date->plus_days(notice_days), view.view().as_of());
  });
}

/// Outside managed care and the waivers' own grievance system a program's complaint process is its own; and that system
/// took effect on a day.
std::string_view not_binding(const CaseView& view, Date received) {
  if (view.capitated(received)) return {};
  const auto sources = view.funding(received);
  const bool covered = sources.empty() || std::ranges::any_of(sources, [](const auto& source) {
                         return source == "medicaid-1915c" || source == "medicaid-1915i" ||
                                source == "medicaid-1915j" || source == "medicaid-1915k";
                       });
  if (!covered) return "a complaint process of the program's own, which no federal clock binds";
  const Date effective = view.registry().policy.date("grievance_fee_for_service_from", view.applying(received));
  if (received < effective) return "received before the clock took effect for fee-for-service";
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

GrievanceClock grievance_clock(const GrievanceView& view) {
  GrievanceClock clock;
  const auto& grievance = view.grievance();
  const Date as_of = view.view().as_of();
  if (!grievance.kind || !grievance.kind->is_any({"complaint", "grievance"})) return clock;
  if (!grievance.received || grievance.received->date > as_of) return clock;

  const Policy& policy = view.view().registry().policy;
  clock.received = grievance.received->date;
  const auto packs = view.view().applying(clock.received);
  clock.days = policy.number("grievance_days", packs);
  clock.base_due = clock.due = clock.received.plus_days(clock.days);
  const int notice_days = policy.number("extension_notice_days", packs);
  const bool extended = std::ranges::any_of(
      grievance.log, [&](const auto& entry) { return extends(view, *entry, clock.base_due, notice_days); });
  if (extended) {
    clock.extension = policy.number("grievance_extension_days", packs);
    clock.due = clock.base_due.plus_days(clock.extension);
  }
  clock.ended = view.ended();
  clock.days_left = clock.due.days() - clock.ended.value_or(as_of).days();
  clock.why_not = not_binding(view.view(), clock.received);
  clock.state = !clock.why_not.empty() ? ClockState::not_required
                : clock.days_left < 0  ? ClockState::breached
                : clock.ended          ? ClockState::met
                                       : ClockState::running;
  return clock;
}

}  // namespace cfcm::rules
