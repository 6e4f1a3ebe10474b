#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

/// A license or certification that holds, or an accredited degree with supervised field experience, which the Act takes
/// where the State asks for no license.
Period qualifying(const model::Credential& credential) {
  constexpr Period never{Date::latest(), Date::earliest()};
  if (!credential.kind) return never;
  if (credential.kind->is_any({"license", "certification", "board-certification"})) return valid_days(credential);
  if (credential.accredited && !*credential.accredited) return never;
  return credential.field_experience && *credential.field_experience ? valid_days(credential) : never;
}

/// The first day of the assignment that no credential covers.
std::optional<Date> uncovered(const StaffMember& member, const Period& assigned) {
  Date day = assigned.from;
  for (bool moved = true; moved && day <= assigned.to;) {
    moved = false;
    each_credential(member, [&](const model::Credential& credential) {
      const Period holds = qualifying(credential);
      if (!holds.empty() && holds.holds(day)) {
        day = holds.to == Date::latest() ? holds.to : holds.to.plus_days(1);
        moved = true;
      }
    });
  }
  return day <= assigned.to ? std::optional(day) : std::nullopt;
}

void check(const ProgramView& view, Report& report) {
  for (const auto& member : managers(view)) {
    bool any = false;
    each_credential(member, [&](const auto&) { any = true; });
    if (!any) {
      report.add(gap_of(view, member, fmt::format("no record of a credential of {}, who manages cases", member.id),
                        member.first));
      continue;
    }
    for (const Period& assigned : member.assigned) {
      report.tested(assigned.from);
      const auto day = uncovered(member, assigned);
      if (!day) continue;
      Hit found = gap_of(view, member,
                         fmt::format("{} managed a case on {}, and no active license, certification or "
                                     "degree with field experience on record held that day",
                                     member.id, day->text()),
                         *day);
      found.basis = "active and unrestricted on each day of the assignment";
      report.add(std::move(found));
      break;
    }
  }
}

}  // namespace

extern const Rule m301_manager_without_credential{
    .code = "M301",
    .slug = "manager-without-credential",
    .element = 3,
    .category = Category::structural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 3.1"},
    .summary =
        "whoever manages cases holds an active, unrestricted license or certification, or a degree with field "
        "experience, on every day of it",
    .why = "Objectivity needs a profession to lose: a license board is one more reason not to bend an assessment.",
    .remedy = "record the credential that holds, or give the cases to somebody who has one",
    .needs = "case managers by name, and their `credentials`",
    .check_program = check,
    .tally = tally_managers,
};

}  // namespace cfcm::rules
