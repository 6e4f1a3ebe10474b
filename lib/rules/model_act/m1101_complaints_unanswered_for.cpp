#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  if (!view.program()) return;
  bool complaints = false;
  for (const auto& pathway : view.program()->grievance_pathways) {
    for (const auto& handles : pathway->handles) {
      report.tested(pathway->published ? std::optional(*pathway->published) : std::nullopt);
      complaints = complaints || handles->is_any({"complaint", "grievance"});
    }
  }
  std::vector<std::string_view> missing;
  if (!complaints) missing.emplace_back("a pathway for complaints");
  if (!holds_policy(view, "11.1")) missing.emplace_back("a policy for disagreements about care options (section 11.1)");
  if (!missing.empty())
    report.add(gap(view.at_program(), fmt::format("no record of {}", fmt::join(missing, ", or of "))));
}

}  // namespace

extern const Rule m1101_complaints_unanswered_for{
    .code = "M1101",
    .slug = "complaint-system-missing",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 11.1"},
    .summary = "the program has a way to complain and a policy for disagreements about care options",
    .why = "A disagreement without a way to settle it is settled by whoever provides the service.",
    .remedy =
        "add a pathway that handles complaints to `grievance_pathways`, and the policy for section 11.1 to "
        "`policies_held`",
    .needs = "`grievance_pathways` in cfcm.yaml",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
