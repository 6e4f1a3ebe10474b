#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  judge_policies(view, report, {"7.2(a)", "7.2(b)", "7.2(c)", "7.2(d)"});
}

}  // namespace

extern const Rule m702_information_policy_missing{
    .code = "M702",
    .slug = "information-policy-missing",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 7.2"},
    .summary = "the program holds policies on the integrity, security, recovery and keeping of its information",
    .why = "Records that can be lost or altered prove nothing.",
    .remedy = "record the policy in `policies_held` of cfcm.yaml with its section, day and file",
    .needs = "`policies_held` in cfcm.yaml",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
