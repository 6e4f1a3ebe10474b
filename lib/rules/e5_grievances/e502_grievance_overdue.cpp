#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

struct Clock {
  Date due{};
  int days = 0;
  int extension = 0;  ///< 0: none that holds
};

/// An extension needs a reason and a start by the base due date; one that the agency asked for, a notice soon after.
bool extends(const GrievanceView& view, const model::LogEntry& entry, Date base_due, int notice_days) {
  if (!entry.action || !(*entry.action == "extended") || !entry.date || !entry.reason) return false;
  if (*entry.date > base_due || *entry.date > view.view().as_of()) return false;
  if (!entry.requested_by || !(*entry.requested_by == "agency")) return true;
  return std::ranges::any_of(view.grievance().log, [&](const auto& other) {
    return other->action && *other->action == "notified" && other->date && *other->date >= *entry.date &&
           *other->date <= std::min(entry.date->plus_days(notice_days), view.view().as_of());
  });
}

Clock clock_of(const GrievanceView& view, Date received) {
  const Policy& policy = view.view().registry().policy;
  const auto packs = view.view().applying(received);
  Clock clock;
  clock.days = policy.number("grievance_days", packs);
  clock.due = received.plus_days(clock.days);
  const Date base_due = clock.due;
  const int notice_days = policy.number("extension_notice_days", packs);
  for (const auto& entry : view.grievance().log) {
    if (clock.extension > 0 || !extends(view, *entry, base_due, notice_days)) continue;
    clock.extension = policy.number("grievance_extension_days", packs);
    clock.due = base_due.plus_days(clock.extension);
  }
  return clock;
}

/// Outside managed care and the waivers' own grievance system a program's complaint process is its own; and that system
/// took effect on a day.
std::optional<std::string_view> not_binding(const CaseView& view, Date received) {
  if (view.capitated(received)) return std::nullopt;
  const auto sources = view.funding(received);
  const bool covered = sources.empty() || std::ranges::any_of(sources, [](const auto& source) {
                         return source == "medicaid-1915c" || source == "medicaid-1915i" ||
                                source == "medicaid-1915j" || source == "medicaid-1915k";
                       });
  if (!covered) return "a complaint process of the program's own, which no federal clock binds";
  const Date effective = view.registry().policy.date("grievance_fee_for_service_from", view.applying(received));
  if (received < effective) return "received before the clock took effect for fee-for-service";
  return std::nullopt;
}

void check(const GrievanceView& view, Report& report) {
  const auto& grievance = view.grievance();
  if (!grievance.kind || !grievance.kind->is_any({"complaint", "grievance"}) || !grievance.received) return;
  const Date received = grievance.received->date;
  if (received > view.view().as_of()) return;
  report.tested();
  const Clock clock = clock_of(view, received);
  const auto ended = view.ended();
  if (ended.value_or(view.view().as_of()) <= clock.due) return;

  Hit found;
  found.days = Period{clock.due, clock.due};
  found.judged_on = received;
  found.where = view.where(grievance.received.mark());
  found.message = ended ? fmt::format("the grievance was due on {} and resolved on {}", clock.due.text(), ended->text())
                        : fmt::format("the grievance was due on {} and is still open", clock.due.text());
  found.basis = clock.extension > 0
                    ? fmt::format("{} days from receipt and {} more by a sound extension", clock.days, clock.extension)
                    : fmt::format("{} days from receipt, no sound extension", clock.days);
  if (const auto why = not_binding(view.view(), received)) {
    found.cap = Level::note;
    found.basis = *why;
  }
  report.add(std::move(found));
}

}  // namespace

extern const Rule e502_grievance_overdue{
    .code = "E502",
    .slug = "grievance-overdue",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(v)", "42 CFR 438.408(b)(1)"},
    .summary = "a grievance is resolved within 90 days, or 14 more with a sound extension",
    .why =
        "An answer that comes too late is no answer; a deadline is the one promise of a grievance process that anybody "
        "can check.",
    .remedy =
        "record the resolution, or the extension with its reason and notice, if it was made in time; else resolve the "
        "grievance now",
    .check_grievance = check,
};

}  // namespace cfcm::rules
