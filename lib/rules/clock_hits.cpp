#include "rules/clock_hits.h"

#include <fmt/format.h>

namespace cfcm::rules {

void judge_clock(const GrievanceView& view, Report& report, std::string_view what) {
  const GrievanceClock clock = grievance_clock(view);
  if (clock.state == ClockState::none) return;
  report.tested(clock.received);
  if (!clock.late()) return;

  Hit found;
  found.days = Period{clock.due, clock.due};
  found.judged_on = clock.received;
  found.where = view.where(view.grievance().received.mark());
  found.message =
      clock.ended ? fmt::format("the {} was due on {} and resolved on {}", what, clock.due.text(), clock.ended->text())
                  : fmt::format("the {} was due on {} and is still open", what, clock.due.text());
  found.basis = fmt::format("{} from receipt", stats::text(clock.clock));
  if (clock.paused > 0) found.basis += fmt::format(", {} days of a delay that the individual asked for", clock.paused);
  if (clock.extension > 0)
    found.basis += fmt::format(" and {} more by a sound extension", clock.extension);
  else if (clock.clock.extension > 0)
    found.basis += ", no sound extension";
  if (clock.state == ClockState::not_required) {
    found.cap = Level::note;
    found.basis = clock.why_not;
  }
  report.add(std::move(found));
}

}  // namespace cfcm::rules
