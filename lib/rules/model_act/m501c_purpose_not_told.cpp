#include <algorithm>

#include <fmt/format.h>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

/// The topic of a consent is free text: "case-management", "Purpose of case management".
bool is_of_case_management(std::string_view topic) {
  return plain_words(topic).find("case management") != std::string::npos;
}

void check(const CaseView& view, Report& report) {
  if (view.plans().empty()) return;
  const Date first = *view.plans().front()->written;
  report.tested(first);
  const bool given = std::ranges::any_of(view.lists().notices, [&](const auto& notice) {
    return notice.entry->topic && *notice.entry->topic == "purpose-of-case-management" && notice.days.from <= first;
  });
  const bool agreed = std::ranges::any_of(view.lists().consents, [&](const auto& consent) {
    return consent.entry->topic && is_of_case_management(consent.entry->topic->text) && consent.days.from <= first;
  });
  if (agreed) return;
  if (!given)
    report.add(gap(
        view.where(view.plans().front()->written.mark()),
        fmt::format("no record by {} that the individual was told what case management is for", first.text()), first));
}

}  // namespace

extern const Rule m501c_purpose_not_told{
    .code = "M501c",
    .slug = "purpose-not-told",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 5.1(c)"},
    .summary = "the individual is told the purpose of case management, or agrees to it, before the first plan",
    .why = "Nobody can choose what they were not told of.",
    .remedy = "give the notice and record it: `cfcm intake notice`",
    .needs = "a plan, and the `notices` of the case",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
