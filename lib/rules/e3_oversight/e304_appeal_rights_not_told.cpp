#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

/// What notices of appeal rights by that day leave out; `unknown` where one does not say what it covers.
struct Told {
  std::set<std::string_view> missing{"eligibility", "plan", "service-delivery"};
  bool unknown = false;
};

Told told_by(const CaseView& view, Date day) {
  Told told;
  for (const auto& [notice, days, mark] : view.lists().notices) {
    if (days.from > day || !notice->topic || !(*notice->topic == "appeal-rights")) continue;
    told.unknown = told.unknown || notice->covers.empty();
    for (const auto& covered : notice->covers) told.missing.erase(covered->text);
  }
  return told;
}

void check(const CaseView& view, Report& report) {
  for (const auto* plan : view.plans()) {
    const Date day = plan->effective && plan->effective->from ? *plan->effective->from : *plan->written;
    if (day > view.as_of()) continue;
    report.tested(day);
    const Told told = told_by(view, day);
    if (told.missing.empty()) continue;
    // All plans of a case join: it is one thing that the individual was not told.
    Hit found;
    found.days = Period{day, day};
    found.where = view.where(plan->written.mark());
    found.verdict = told.unknown ? Verdict::possible : Verdict::certain;
    found.message =
        fmt::format("by {} there is no record that the individual was told of the right to appeal about: {}",
                    day.text(), fmt::join(told.missing, ", "));
    found.basis = "notices of the topic appeal-rights by the first day of the plan, with what each covers";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e304_appeal_rights_not_told{
    .code = "E304",
    .slug = "appeal-rights-not-told",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 3", "42 CFR 431.206(b)-(c)"},
    .summary =
        "by the first day of a plan the individual has been told of the right to appeal about eligibility, the plan "
        "and "
        "the services",
    .why = "A right that is explained only after somebody complains is explained to the few who complain.",
    .remedy =
        "tell the individual, and record it: `cfcm intake notice` with the topic appeal-rights and what it covers "
        "(eligibility, plan, service-delivery)",
    .needs = "a plan",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
