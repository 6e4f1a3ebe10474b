#include <fmt/format.h>

#include "rules/engagements.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  std::int64_t all = 0, served = 0;
  for (const auto* engagement : recent_engagements(view)) {
    for (const auto& group : engagement->participants) {
      if (!group->group || !group->count) continue;
      report.tested(day_of(*engagement, view.as_of()));
      all += *group->count;
      if (group->group->is_any({"beneficiaries", "family", "advocates"})) served += *group->count;
    }
  }
  const int percent = view.registry().policy.number("stakeholder_share_percent", view.view().applying(view.as_of()));
  if (all == 0 || served * 100 >= all * percent) return;
  Hit found = gap(
      view.at_program(),
      fmt::format("{} of {} who were heard in the last 12 months were beneficiaries, family or advocates", served, all),
      view.as_of());
  found.basis = fmt::format("at least {} percent", percent);
  report.add(std::move(found));
}

}  // namespace

extern const Rule e902_few_with_lived_experience{
    .code = "E902",
    .slug = "few-with-lived-experience",
    .element = 9,
    .category = Category::system_design,
    .incentives = {Incentive::financial_interest},
    .citations = {"BIP element 9", "42 CFR 431.12 (from memory)"},
    .summary =
        "beneficiaries, family and advocates are a quarter at least of those who were heard in the last 12 months",
    .why =
        "A room full of providers hears itself. The Medicaid advisory committees have a floor of a quarter; this is "
        "the same measure.",
    .remedy =
        "hold occasions for beneficiaries, family and advocates, with what they need to take part, and record who came",
    .needs = "engagements with the `count` of each group",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
