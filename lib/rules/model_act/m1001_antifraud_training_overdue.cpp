#include <algorithm>

#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto& member : managers(view)) {
    std::vector<Date> days;
    for (const auto* record : member.records) {
      for (const auto& one : record->training) {
        if (one->topic && one->completed && *one->completed <= view.as_of() &&
            speaks_of(one->topic->text, {"fraud", "ethic"}))
          days.push_back(*one->completed);
      }
    }
    report.tested(member.first);
    std::ranges::sort(days);
    // The first year begins with the first assignment; each later one with the last training.
    Date from = member.first;
    for (const Date day : days) {
      const auto clock = view.registry().policy.clock("antifraud-training", view.view().applying(from));
      if (day > std::min(stats::due(clock, from), member.last)) break;
      from = std::max(from, day);
    }
    const auto clock = view.registry().policy.clock("antifraud-training", view.view().applying(from));
    const Date due = stats::due(clock, from);
    if (due >= member.last) continue;
    Hit found = gap_of(
        view, member,
        fmt::format("no record of antifraud training of {}, who manages cases, by {}", member.id, due.text()), due);
    found.basis = fmt::format("at least every {}", stats::text(clock));
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule m1001_antifraud_training_overdue{
    .code = "M1001",
    .slug = "antifraud-training-overdue",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"CM Model Act 10.1"},
    .summary = "whoever manages cases is trained against fraud and conflicts of interest at least once a year",
    .why = "The Act asks for it by name: relationships that compromise objectivity, and the resolution of conflicts.",
    .remedy = "train the person and record it in `training` with a topic such as antifraud",
    .needs = "case managers by name",
    .level = Level::warning,
    .check_program = check,
    .tally = tally_managers,
};

}  // namespace cfcm::rules
