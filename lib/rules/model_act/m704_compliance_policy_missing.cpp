#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) { judge_policies(view, report, {"7.4"}); }

}  // namespace

extern const Rule m704_compliance_policy_missing{
    .code = "M704",
    .slug = "compliance-policy-missing",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 7.4"},
    .summary = "the program holds a policy that tracks the laws which bind it",
    .why = "Who does not know the rule cannot keep it.",
    .remedy = "record the policy in `policies_held` of cfcm.yaml with its section, day and file",
    .needs = "`policies_held` in cfcm.yaml",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
