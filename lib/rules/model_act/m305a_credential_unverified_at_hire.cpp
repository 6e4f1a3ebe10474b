#include <algorithm>

#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto& member : managers(view)) {
    each_credential(member, [&](const model::Credential& credential) {
      // One that was issued later is for its re-verification.
      if (credential.issued && *credential.issued > member.first) return;
      report.tested(member.first);
      const bool in_time =
          std::ranges::any_of(credential.verified, [&](const auto& day) { return *day <= member.first; });
      if (in_time) return;
      Hit found =
          gap_of(view, member,
                 fmt::format("{} has managed cases since {}, and a credential was not verified by then on record",
                             member.id, member.first.text()),
                 member.first);
      found.where = view.where(credential.kind ? credential.kind.mark() : credential.name.mark());
      report.add(std::move(found));
    });
  }
}

}  // namespace

extern const Rule m305a_credential_unverified_at_hire{
    .code = "M305a",
    .slug = "credential-unverified-at-hire",
    .element = 3,
    .category = Category::structural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 3.5(a)"},
    .summary = "licenses, certifications and degrees of case managers are verified by their first assignment",
    .why = "A credential that nobody checked is a claim.",
    .remedy = "verify the credential at its source and record the day in `verified`; check first next time",
    .needs = "case managers by name, and their `credentials`",
    .check_program = check,
    .tally = tally_managers,
};

}  // namespace cfcm::rules
