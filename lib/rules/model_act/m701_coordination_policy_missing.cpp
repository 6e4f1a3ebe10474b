#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) { judge_policies(view, report, {"7.1"}); }

}  // namespace

extern const Rule m701_coordination_policy_missing{
    .code = "M701",
    .slug = "coordination-policy-missing",
    .element = 3,
    .category = Category::system_design,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 7.1"},
    .summary = "the program holds a policy on coordination across its departments",
    .why = "A wall between units needs a door that everybody knows of.",
    .remedy = "record the policy in `policies_held` of cfcm.yaml with its section, day and file",
    .needs = "`policies_held` in cfcm.yaml",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
