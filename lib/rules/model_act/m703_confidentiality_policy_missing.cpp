#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  judge_policies(view, report, {"7.3(a)", "7.3(b)", "7.3(c)", "7.3(d)"});
}

}  // namespace

extern const Rule m703_confidentiality_policy_missing{
    .code = "M703",
    .slug = "confidentiality-policy-missing",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 7.3(a)-(d)"},
    .summary =
        "the program holds policies on how health information is used, for what, by whom, and how it is sent and kept",
    .why = "A referral list is worth money to whoever reads it.",
    .remedy = "record the policy in `policies_held` of cfcm.yaml with its section, day and file",
    .needs = "`policies_held` in cfcm.yaml",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
