#include <fmt/format.h>

#include "rules/grievance_facts.h"

namespace cfcm::rules {
namespace {

void check(const GrievanceView& view, Report& report) {
  if (!is_kind(view, {"appeal", "fair-hearing"})) return;
  const auto* resolution = resolution_of(view);
  if (!resolution || !resolution->decided || !resolution->outcome) return;
  if (!resolution->outcome->is_any({"decision-overturned", "decision-modified"})) return;
  // What went on while the appeal was pending has not to be put into effect again: it is paid for.
  const auto& continuation = view.grievance().continuation;
  if (continuation && continuation->granted && *continuation->granted) return;

  const Date decided = *resolution->decided, as_of = view.view().as_of();
  report.tested(decided);
  const auto clock = view.view().registry().policy.clock("effectuation", view.view().applying(decided));
  const Date due = stats::due(clock, decided);
  const bool effectuated = resolution->effectuated && *resolution->effectuated <= as_of;
  const Date done = effectuated ? *resolution->effectuated : as_of;
  if (done <= due) return;

  const auto& mark = effectuated ? resolution->effectuated.mark() : resolution->decided.mark();
  Hit found = gap(view.where(mark),
                  effectuated ? fmt::format("the decision of {} was due to take effect by {} and did on {}",
                                            decided.text(), due.text(), done.text())
                              : fmt::format("the decision of {} was due to take effect by {}; no `effectuated` is on "
                                            "record",
                                            decided.text(), due.text()),
                  due);
  if (is_kind(view, {"fair-hearing"})) found.variant = "hearing";
  found.judged_on = decided;
  found.basis = fmt::format("{} from the decision", stats::text(clock));
  cap_where_not_binding(view, found);
  report.add(std::move(found));
}

}  // namespace

extern const Rule e507_decision_not_effectuated{
    .code = "E507",
    .slug = "decision-not-effectuated",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 438.424(a)", "42 CFR 431.246"},
    .summary = "a decision that an appeal or hearing overturned or modified takes effect within 72 hours",
    .why = "To win an appeal is worth nothing until the service comes.",
    .remedy =
        "record the day on which the decision took effect as `resolution.effectuated`; if it has not, authorize the "
        "service now",
    .needs = "an appeal or hearing that overturned or modified a decision",
    .variants = {"hearing"},
    .check_grievance = check,
};

}  // namespace cfcm::rules
