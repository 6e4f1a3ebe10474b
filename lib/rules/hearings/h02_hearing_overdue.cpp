#include "rules/clock_hits.h"

namespace cfcm::rules {
namespace {

void check(const GrievanceView& view, Report& report) {
  if (view.grievance().kind && *view.grievance().kind == "fair-hearing") judge_clock(view, report, "fair hearing");
}

}  // namespace

extern const Rule h02_hearing_overdue{
    .code = "H02",
    .slug = "hearing-overdue",
    .element = 5,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 431.244(f) (from memory)"},
    .summary = "a fair hearing is decided within 90 days of the request, an expedited one within working days",
    .why =
        "Final action is owed by a day because the individual goes without, or with less, until then; a right decision "
        "a year on gives back nothing.",
    .remedy =
        "record the decision, or the delay that the individual asked for with its end, if that is how it was; else "
        "decide now",
    .needs = "a fair hearing with the day it was asked for",
    .check_grievance = check,
};

}  // namespace cfcm::rules
