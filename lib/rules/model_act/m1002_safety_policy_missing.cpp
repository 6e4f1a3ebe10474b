#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) { judge_policies(view, report, {"10.2(a)", "10.2(b)"}); }

}  // namespace

extern const Rule m1002_safety_policy_missing{
    .code = "M1002",
    .slug = "safety-policy-missing",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 10.2"},
    .summary = "the program holds policies on the safety of individuals and case managers",
    .why = "Abuse is reported by people who were told how.",
    .remedy = "record the policy in `policies_held` of cfcm.yaml with its section, day and file",
    .needs = "`policies_held` in cfcm.yaml",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
