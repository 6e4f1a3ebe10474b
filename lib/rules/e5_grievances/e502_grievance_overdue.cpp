#include "rules/clock_hits.h"

namespace cfcm::rules {
namespace {

void check(const GrievanceView& view, Report& report) {
  if (view.grievance().kind && view.grievance().kind->is_any({"complaint", "grievance"}))
    judge_clock(view, report, "grievance");
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
    .needs = "a grievance or complaint with the day it was received",
    .check_grievance = check,
};

}  // namespace cfcm::rules
