#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  if (view.plans().empty()) return;
  const Date first = *view.plans().front()->written;
  report.tested(first);
  const bool given = std::ranges::any_of(view.lists().notices, [&](const auto& notice) {
    return notice.entry->topic && *notice.entry->topic == "complaint-process" && notice.days.from <= first;
  });
  if (!given)
    report.add(gap(view.where(view.plans().front()->written.mark()),
                   fmt::format("no record by {} that the individual was told of the complaint process", first.text()),
                   first));
}

}  // namespace

extern const Rule m501d_complaint_notice_missing{
    .code = "M501d",
    .slug = "complaint-notice-missing",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 5.1(d)"},
    .summary = "the individual is told of the complaint process before the first plan",
    .why = "Whoever does not know where to complain seems content.",
    .remedy = "give the notice and record it: `cfcm intake notice`",
    .needs = "a plan, and the `notices` of the case",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
