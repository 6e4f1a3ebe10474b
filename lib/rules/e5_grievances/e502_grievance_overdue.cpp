#include <fmt/format.h>

#include "rules/grievance_clock.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const GrievanceView& view, Report& report) {
  const GrievanceClock clock = grievance_clock(view);
  if (clock.state == ClockState::none) return;
  report.tested();
  if (!clock.late()) return;

  Hit found;
  found.days = Period{clock.due, clock.due};
  found.judged_on = clock.received;
  found.where = view.where(view.grievance().received.mark());
  found.message =
      clock.ended ? fmt::format("the grievance was due on {} and resolved on {}", clock.due.text(), clock.ended->text())
                  : fmt::format("the grievance was due on {} and is still open", clock.due.text());
  found.basis = clock.extension > 0
                    ? fmt::format("{} days from receipt and {} more by a sound extension", clock.days, clock.extension)
                    : fmt::format("{} days from receipt, no sound extension", clock.days);
  if (clock.state == ClockState::not_required) {
    found.cap = Level::note;
    found.basis = clock.why_not;
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
