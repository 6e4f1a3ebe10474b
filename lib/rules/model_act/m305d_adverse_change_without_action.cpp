#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto& member : managers(view)) {
    each_credential(member, [&](const model::Credential& credential) {
      if (!credential.status || *credential.status == "active") return;
      report.tested();
      if (credential.action) return;
      Hit found = gap_of(view, member,
                         fmt::format("a credential of {}, who manages cases, is {}, and no action is on record",
                                     member.id, credential.status->text));
      found.where = view.where(credential.status.mark());
      report.add(std::move(found));
    });
  }
}

}  // namespace

extern const Rule m305d_adverse_change_without_action{
    .code = "M305d",
    .slug = "adverse-change-without-action",
    .element = 3,
    .category = Category::structural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 3.5(d)"},
    .summary = "an adverse change of a case manager's license or certification is acted on",
    .why = "A restricted license is a warning that somebody else has already given.",
    .remedy =
        "record what was done in `action` of the credential, and take cases away where the restriction asks for it",
    .needs = "case managers with a credential that is restricted, suspended, revoked or lapsed",
    .check_program = check,
    .tally = tally_managers,
};

}  // namespace cfcm::rules
