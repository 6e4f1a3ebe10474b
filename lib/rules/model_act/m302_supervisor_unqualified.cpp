#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

/// Whole calendar months, entry by entry.
int months_in(const std::vector<const model::Person*>& records, std::string_view what, Date day) {
  int months = 0;
  for (const auto* record : records) {
    for (const auto& one : record->experience) {
      if (!one->in || one->in->text != what || !one->from) continue;
      const Date end = (one->to ? std::min(*one->to, day) : day).plus_days(1);
      for (int n = 1; one->from->plus_months(n) <= end; ++n) ++months;
    }
  }
  return months;
}

struct Held {
  bool degree = false, license = false, certification = false, specialty = false;
};

Held held_on(const std::vector<const model::Person*>& records, Date day) {
  Held held;
  for (const auto* record : records) {
    for (const auto& credential : record->credentials) {
      if (!credential->kind || !valid_days(*credential).holds(day)) continue;
      held.degree = held.degree || *credential->kind == "degree";
      held.license = held.license || *credential->kind == "license";
      held.certification = held.certification || *credential->kind == "certification";
      held.specialty = held.specialty || *credential->kind == "board-certification";
    }
  }
  return held;
}

void check(const ProgramView& view, Report& report) {
  const Policy& policy = view.registry().policy;
  std::set<std::string> judged;
  for (const auto& member : managers(view)) {
    for (const auto* record : member.records) {
      for (const auto& job : record->employment) {
        if (!job->supervisor) continue;
        const Period together = model::period(job->from, job->to) & Period{member.first, member.last};
        const std::string id = view.registry().canonical(job->supervisor->text);
        StaffMember supervisor{id, view.registry().records_of_person(id)};
        if (together.empty() || supervisor.records.empty() || !judged.insert(id).second) continue;
        const Date day = together.to;
        report.tested(day);
        const auto packs = view.view().applying(day);
        const Held held = held_on(supervisor.records, day);
        const int managing = months_in(supervisor.records, "case-management", day);
        const bool qualified = (held.degree && held.license) || held.certification ||
                               (held.specialty && managing >= 12 * policy.number("supervisor_experience_years", packs));
        if (!qualified)
          report.add(gap_of(view, supervisor,
                            fmt::format("{} supervises {}, and no qualification of a supervisor is on record for {}",
                                        id, member.id, day.text()),
                            day));
      }
    }
  }
}

}  // namespace

extern const Rule m302_supervisor_unqualified{
    .code = "M302",
    .slug = "supervisor-unqualified",
    .element = 3,
    .category = Category::structural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 3.2"},
    .summary =
        "whoever supervises case managers has a degree and a license, a certification, or a specialty certification "
        "and five years as case manager",
    .why = "A supervisor signs off what case managers decide, and sees what they do not.",
    .remedy = "record the credentials and the experience, or name another supervisor",
    .needs = "case managers whose `employment` names a `supervisor` of whom there is a record",
    .level = Level::warning,
    .check_program = check,
    .tally = tally_managers,
};

}  // namespace cfcm::rules
