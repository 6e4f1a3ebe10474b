#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/restrictions.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const auto& restriction : restrictions(view)) {
    report.tested(first_day(*restriction.plan));
    if (restriction.missing.empty()) continue;
    if (restriction.bare && !controlled_setting(view, *restriction.plan).by.empty()) continue;  // P43
    Hit found = gap(
        view.where(restriction.entry->mark()),
        fmt::format("a restriction is not justified in full: no record of {}", fmt::join(restriction.missing, ", ")),
        first_day(*restriction.plan));
    found.basis = "all eight parts are documented, and `consent` and `no_harm` are true";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule p10_restriction_incomplete{
    .code = "P10",
    .slug = "restriction-incomplete",
    .element = 8,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(xiii)", "42 CFR 441.301(c)(4)(vi)(F)", "42 CFR 441.725(b)(13)"},
    .summary =
        "every restriction rests on an assessed need, on what was tried before, on data, a time limit, consent and an "
        "assurance that it does no harm",
    .why =
        "Locks and rules that suit the staff are written down as needs of the individual; the eight parts tell which.",
    .remedy = "lift the restriction, or record in a new plan or amendment what is missing",
    .needs = "a plan in force with a restriction",
    .check_case = check,
};

}  // namespace cfcm::rules
