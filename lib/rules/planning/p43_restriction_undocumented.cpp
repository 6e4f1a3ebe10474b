#include <fmt/format.h>

#include "rules/restrictions.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const auto& restriction : restrictions(view)) {
    const auto setting = controlled_setting(view, *restriction.plan);
    if (setting.by.empty()) continue;
    report.tested(first_day(*restriction.plan));
    if (!restriction.bare) continue;  // P10
    Hit found = gap(view.where(restriction.entry->mark()),
                    fmt::format("a restriction in a setting that {} controls is not documented at all", setting.by),
                    first_day(*restriction.plan));
    found.related = {{view.where(setting.mark), fmt::format("{} controls the setting", setting.by)}};
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule p43_restriction_undocumented{
    .code = "P43",
    .slug = "restriction-undocumented",
    .element = 8,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(xiii)", "42 CFR 441.301(c)(4)(vi)(F)"},
    .summary = "a change of the conditions of a provider's setting is documented in the plan",
    .why =
        "Privacy, visitors, food and one's own hours are the individual's in a provider's house, too, unless the plan "
        "justifies otherwise.",
    .remedy = "lift the restriction, or document all eight parts of it in a new plan or amendment",
    .needs = "a plan in force with a restriction, in a setting that somebody controls",
    .check_case = check,
};

}  // namespace cfcm::rules
