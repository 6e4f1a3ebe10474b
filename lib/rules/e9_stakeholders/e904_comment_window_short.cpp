#include <fmt/format.h>

#include "rules/engagements.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto* engagement : view.all<model::Engagement>()) {
    if (!engagement->kind || !(*engagement->kind == "public-comment")) continue;
    if (!engagement->date || *engagement->date > view.as_of()) continue;
    const auto& period = engagement->period;
    if (!period || !period->from || !period->to) {
      if (period && period->from) continue;  // it is still open
      Hit found =
          gap(view.where(engagement->kind.mark()), "no record of how long public comment was open", *engagement->date);
      found.cap = Level::warning;
      found.verdict = Verdict::possible;
      report.add(std::move(found));
      continue;
    }
    if (*period->to > view.as_of()) continue;
    report.tested(*period->to);
    const auto clock = view.registry().policy.clock("public-comment", view.view().applying(*period->from));
    const int open = period->to->days() - period->from->days() + 1;
    if (open >= clock.length) continue;
    Hit found =
        gap(view.where(period->to.mark()), fmt::format("public comment was open for {} days", open), *period->to);
    found.basis = fmt::format("at least {}, both ends counted", stats::text(clock));
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e904_comment_window_short{
    .code = "E904",
    .slug = "comment-window-short",
    .element = 9,
    .category = Category::system_design,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.304(f)"},
    .summary = "public comment on a waiver or its change was open for 30 days at least",
    .why = "A window that closes before people have heard of it is no public input.",
    .remedy =
        "open the comment period again for the days that were missing, before the change is submitted; record the "
        "whole `period`",
    .needs = "an engagement of kind public-comment with its `period`",
    .check_program = check,
};

}  // namespace cfcm::rules
