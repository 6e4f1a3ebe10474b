#include "rules/clock_hits.h"
#include "rules/grievance_facts.h"

namespace cfcm::rules {
namespace {

void check(const GrievanceView& view, Report& report) {
  if (is_kind(view, {"appeal"})) judge_clock(view, report, "appeal");
}

}  // namespace

extern const Rule e506_appeal_overdue{
    .code = "E506",
    .slug = "appeal-overdue",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 438.408(b)(2)-(3)"},
    .summary =
        "an appeal is resolved within 30 days, or 72 hours when it is expedited, or 14 days more with a sound "
        "extension",
    .why =
        "While an appeal lies open, somebody lives without the service that it is about, or without knowing whether it "
        "stays.",
    .remedy =
        "record the resolution, or the extension with its reason and notice, if it was made in time; else resolve the "
        "appeal now and tell the individual of the fair hearing",
    .needs = "an appeal with the day it was received",
    .check_grievance = check,
};

}  // namespace cfcm::rules
