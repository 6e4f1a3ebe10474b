#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "rules/engagements.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  std::set<std::string_view> heard;
  for (const auto* engagement : recent_engagements(view)) {
    for (const auto& group : engagement->participants) {
      if (!group->group || heads(*group) == 0) continue;
      report.tested(day_of(*engagement, view.as_of()));
      heard.insert(group->group->text);
    }
  }
  std::vector<std::string_view> absent;
  for (const auto group : model::engagement_group_words) {
    if (!heard.contains(group)) absent.push_back(group);
  }
  if (absent.empty()) return;
  Hit found =
      gap(view.at_program(),
          heard.empty() ? std::string("no record of stakeholders who were heard in the last 12 months")
                        : fmt::format("no record that {} were heard in the last 12 months", fmt::join(absent, ", ")),
          view.as_of());
  // Where no managed-care organization is on record, its leadership may not exist.
  const bool managed = std::ranges::any_of(view.registry().organizations, [&](const auto& one) {
    return view.registry().is_kind(one.first, {"managed-care-organization"});
  });
  if (!managed && absent.size() == 1 && absent.front() == "mco-leadership") {
    found.cap = Level::note;
    found.verdict = Verdict::possible;
  }
  found.basis = "element 9 names seven groups; a group counts when at least one of it took part";
  report.add(std::move(found));
}

}  // namespace

extern const Rule e901_stakeholder_group_absent{
    .code = "E901",
    .slug = "stakeholder-group-absent",
    .element = 9,
    .category = Category::system_design,
    .incentives = {Incentive::financial_interest},
    .citations = {"BIP element 9"},
    .summary =
        "beneficiaries, family, advocates, providers, State leadership, managed-care leadership and case management "
        "staff were all heard in the last 12 months",
    .why =
        "Element 9 names seven groups. A system that is shaped by those alone who earn by it keeps the conflicts that "
        "suit them.",
    .remedy = "invite the groups that are missing and record the occasion: `cfcm new engagement`",
    .needs = "an engagement with its `participants` by group",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
