#include <algorithm>

#include <fmt/format.h>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void judge(const ProgramView& program, Report& report, const model::Field<Date>& due, const model::Field<Date>& done) {
  if (!due) return;
  const bool is_done = done && *done <= program.as_of();
  if (!is_done && *due >= program.as_of()) return;
  report.tested(is_done ? *done : *due);
  if (is_done) return;
  report.add(
      gap(program.where(due.mark()), fmt::format("the action was due on {} and is still open", due->text()), *due));
}

/// Reviews of eligibility and of how providers work are the State's own, and E606's.
bool is_other(const model::Review& review) {
  return std::ranges::none_of(review.scope, [](const auto& scope) {
    return scope->is_any({"eligibility-determination", "service-provision", "business-practices"});
  });
}

void check(const ProgramView& program, Report& report) {
  for (const auto* improvement : program.all<model::Improvement>()) {
    if (improvement->opened && *improvement->opened > program.as_of()) continue;
    judge(program, report, improvement->due, improvement->done);
  }
  for (const auto* review : program.all<model::Review>()) {
    if (!is_other(*review) || (review->date && *review->date > program.as_of())) continue;
    for (const auto& finding : review->findings) judge(program, report, finding->due, finding->done);
  }
}

}  // namespace

extern const Rule e309_corrective_action_overdue{
    .code = "E309",
    .slug = "corrective-action-overdue",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 3", "CM Model Act 9.2(c)"},
    .summary = "what a review or an improvement said would be done is done by its day",
    .why =
        "A fault that was found, written down and left is worse than one that nobody saw: everybody knows, and it "
        "pays.",
    .remedy = "record `done` if the action was taken, else take it now, or agree on another day and say why",
    .needs = "an improvement, or a review of case management, grievances or choice, with an action that is due",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
