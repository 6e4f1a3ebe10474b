#include <fmt/format.h>

#include "rules/grievance_facts.h"

namespace cfcm::rules {
namespace {

/// A higher level, a reopening or an appeal in the log; or another record that appeals this one, or that this one is.
bool looked_at_again(const GrievanceView& view) {
  const auto& grievance = view.grievance();
  if (grievance.appeal_of || has_entry(view, {"appealed", "reopened"})) return true;
  bool higher = false;
  each_entry(view, [&](const model::LogEntry& entry) { higher = higher || (entry.level && *entry.level > 1); });
  if (higher) return true;
  const auto others = view.view().registry().all<model::Grievance>();
  return std::ranges::any_of(others, [&](const model::Grievance* other) {
    return other->appeal_of && grievance.id && other->appeal_of->text == grievance.id->text && other->received &&
           other->received->date <= view.view().as_of();
  });
}

void check(const GrievanceView& view, Report& report) {
  if (!is_kind(view, {"complaint", "grievance"})) return;
  const auto* resolution = resolution_of(view);
  if (!resolution || !resolution->decided || !resolution->satisfied || *resolution->satisfied) return;
  const Date decided = *resolution->decided;
  report.tested(decided);
  const auto clock = view.view().registry().policy.clock("second-look", view.view().applying(decided));
  const Date due = stats::due(clock, std::max(decided, resolution->notified.value_or(decided)));
  if (view.view().as_of() <= due || looked_at_again(view)) return;

  Hit found = gap(view.where(resolution->satisfied.mark()),
                  fmt::format("the individual is not satisfied with the resolution of {}; no second look is on record "
                              "by {}",
                              decided.text(), due.text()),
                  due);
  found.judged_on = decided;
  found.basis = "a review at a higher level, a reopening, or an appeal";
  cap_where_not_binding(view, found);
  report.add(std::move(found));
}

}  // namespace

extern const Rule e512_no_second_look{
    .code = "E512",
    .slug = "no-second-look",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(iii)", "BIP element 5"},
    .summary = "a resolution with which the individual is not satisfied is looked at again",
    .why = "The first answer is often the one that costs the agency least; a second look by others is the check on it.",
    .remedy =
        "review the resolution at the next level by somebody who took no part in it, and record that in the log, or "
        "reopen the grievance",
    .needs = "a grievance whose resolution says that the individual is not satisfied",
    .level = Level::warning,
    .check_grievance = check,
};

}  // namespace cfcm::rules
