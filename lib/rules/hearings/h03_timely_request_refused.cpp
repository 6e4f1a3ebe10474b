#include <fmt/format.h>

#include "rules/contested.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const GrievanceView& grievance, Report& report) {
  const auto& record = grievance.grievance();
  const CaseView& view = grievance.view();
  if (!record.kind || !(*record.kind == "fair-hearing") || !record.received) return;
  const Date received = record.received->date;
  if (received > view.as_of() || !record.resolution) return;
  const auto& resolution = *record.resolution;
  if (!resolution.untimely || (resolution.decided && *resolution.decided > view.as_of())) return;
  const auto clock = view.registry().policy.clock("hearing-request", view.applying(received));
  for (const Contested& act : contested(grievance)) {
    if (!act.notice || !act.notice->sent || *act.notice->sent > received) continue;
    report.tested(received);
    const Date last = stats::due(clock, *act.notice->sent);
    if (!*resolution.untimely || received > last) continue;
    Hit found = gap(grievance.where(resolution.untimely.mark()),
                    fmt::format("the notice was sent on {} and the hearing asked for on {}; the last day was {}, and "
                                "it was refused as filed too late",
                                act.notice->sent->text(), received.text(), last.text()),
                    received);
    found.related = {{view.where(act.notice->sent.mark()), "the notice"}};
    found.basis = fmt::format("{} from the day the notice was sent", stats::text(clock));
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule h03_timely_request_refused{
    .code = "H03",
    .slug = "timely-request-refused",
    .element = 5,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 431.221(d) (from memory)"},
    .summary = "a fair hearing that is asked for in time is not refused as filed too late",
    .why =
        "A miscounted day closes the door for good, and nobody looks behind it: what was refused unheard is in no "
        "statistic of decisions.",
    .remedy =
        "take the hearing up, and correct `resolution.untimely`; else correct the day of the notice or the request",
    .needs = "a fair hearing that names the act it contests, with a notice, and says whether it was too late",
    .check_grievance = check,
};

}  // namespace cfcm::rules
