#include <algorithm>

#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

/// The first day of the work on record in which the first case was taken on, else of that case.
Date began(const StaffMember& member) {
  Date first = member.first;
  for (const auto* record : member.records) {
    for (const auto& job : record->employment) {
      const Period days = model::period(job->from, job->to);
      if (job->from && days.holds(member.first)) first = std::min(first, days.from);
    }
  }
  return first;
}

void check(const ProgramView& view, Report& report) {
  const Policy& policy = view.registry().policy;
  const auto packs = view.view().applying(view.as_of());
  const int years = policy.number("continuing_education_years", packs);
  const Decimal wanted = policy.decimal("continuing_education_hours", packs);
  const Date since = view.as_of().plus_months(-12 * years);
  for (const auto& member : managers(view)) {
    if (began(member) > since || member.last < view.as_of()) continue;
    report.tested(view.as_of());
    Decimal hours;
    for (const auto* record : member.records) {
      for (const auto& one : record->education_hours) {
        if (one->completed && one->hours && *one->completed > since && *one->completed <= view.as_of())
          hours = hours + *one->hours;
      }
    }
    if (hours >= wanted) continue;
    Hit found = gap_of(view, member,
                       fmt::format("{} hours of continuing education of {} are on record since {}", hours.text(),
                                   member.id, since.text()),
                       view.as_of());
    found.basis = fmt::format("{} hours in {} years", wanted.text(), years);
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule m305c_continuing_education_short{
    .code = "M305c",
    .slug = "continuing-education-short",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 3.5(c)"},
    .summary = "a case manager of five years has 80 hours of continuing education on record for them",
    .why = "Standards change; who stopped learning plans by the services of the past.",
    .remedy = "record the hours in `education_hours`, or make up for them",
    .needs = "case managers who have worked or managed cases for five years",
    .level = Level::warning,
    .check_program = check,
    .tally = tally_managers,
};

}  // namespace cfcm::rules
