#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"
#include "rules/spells.h"

namespace cfcm::rules {
namespace {

std::vector<Dated<model::Notice>> told(const CaseView& view) {
  std::vector<Dated<model::Notice>> all;
  for (const auto& notice : view.lists().notices) {
    if (notice.entry->topic && *notice.entry->topic == "complaint-process") all.push_back(notice);
  }
  std::ranges::stable_sort(all, {}, [](const auto& notice) { return notice.days.from; });
  return all;
}

void check(const CaseView& view, Report& report) {
  const auto running = spells(view);
  if (running.empty()) return;
  const Date first = running.front().days.from;
  report.tested(first);
  const auto notices = told(view);
  if (notices.empty() || notices.front().days.from > first) {
    report.add(gap(view.where(running.front().mark),
                   notices.empty()
                       ? fmt::format("services began on {}, and there is no record that the individual was told how to "
                                     "complain",
                                     first.text())
                       : fmt::format("services began on {}, and the individual was told how to complain on {}",
                                     first.text(), notices.front().days.from.text()),
                   first));
  }
  if (notices.empty() || running.back().days.to < view.as_of()) return;
  const auto& last = notices.back();
  const auto clock = view.registry().policy.clock("complaint-notice", view.applying(last.days.from));
  const Date due = stats::due(clock, last.days.from);
  if (view.as_of() <= due) return;
  Hit found = gap(view.where(last.mark),
                  fmt::format("the individual was last told how to complain on {}, and was to be told again by {}",
                              last.days.from.text(), due.text()),
                  due);
  found.basis = fmt::format("again within {} while services run", stats::text(clock));
  report.add(std::move(found));
}

}  // namespace

extern const Rule e401_complaint_process_not_told{
    .code = "E401",
    .slug = "complaint-process-not-told",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(iii) (from memory)", "CM Model Act 5.1(d)"},
    .summary = "the individual is told how to complain by the day services begin, and every year while they run",
    .why =
        "A pathway that nobody was told of is no pathway; what was said once, years ago and among much else, is "
        "forgotten.",
    .remedy =
        "tell the individual how to complain, and record it: `cfcm intake notice` with the topic complaint-process",
    .needs = "a plan with a service",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
