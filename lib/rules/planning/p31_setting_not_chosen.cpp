#include <fmt/format.h>

#include "rules/plan_contents.h"
#include "rules/safeguards.h"

namespace cfcm::rules {
namespace {

bool is_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return same_words(text, word); });
}

/// Whether the text names somebody whose choice it is not: free text that names nobody of them is taken for the
/// individual's.
bool chosen_for_them(const CaseView& view, std::string_view text) {
  return is_any(text, {"case-manager", "care-manager", "service-coordinator", "support-coordinator", "planner",
                       "provider", "only-provider", "agency"}) ||
         view.registry().organization(text);
}

bool is_institution(std::string_view text) {
  return is_any(text, {"nursing-facility", "nursing-home", "icf-iid", "icf/iid", "prtf", "psychiatric-hospital",
                       "hospital", "institution"});
}

void check(const CaseView& view, Report& report) {
  const bool choice = std::ranges::any_of(view.lists().choices, [](const auto& dated) {
    return dated.entry->of && *dated.entry->of == "setting" && dated.entry->chosen;
  });
  for (const PlanWhole& whole : plan_wholes(view)) {
    report.tested(first_day(whole.plan()));
    const bool chosen =
        choice || whole.any([](const model::Plan& part) { return part.setting && part.setting->chosen_by; });
    if (!chosen) {
      report.add(plan_gap(view, whole,
                          "there is no record in the plan or in `choices` that the individual chose the setting"));
    }
    for (const auto* part : whole.parts) {
      if (!part->setting) continue;
      const Date day = first_day(*part);
      const auto& by = part->setting->chosen_by;
      const auto& kind = part->setting->kind;
      if (by && chosen_for_them(view, by->text)) {
        report.add(gap(view.where(by.mark()), "the setting was chosen by somebody else than the individual", day));
      }
      if (kind && is_institution(kind->text) && strict(view, day)) {
        report.add(gap(view.where(kind.mark()),
                       "the setting is an institution, where the funding pays for living in the community", day));
      }
    }
  }
}

}  // namespace

extern const Rule p31_setting_not_chosen{
    .code = "P31",
    .slug = "setting-not-chosen",
    .element = 8,
    .category = Category::procedural,
    .incentives = {Incentive::convenience, Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(2)(i)", "42 CFR 441.725(b)(1)"},
    .summary = "the plan says that the individual chose the setting, which is integrated in the community",
    .why = "Where somebody lives decides who serves them; a setting that others chose is a provider that others chose.",
    .remedy =
        "ask the individual, and record the answer as `setting.chosen_by` of an amendment or among `choices` of an "
        "update",
    .needs = "a plan in force",
    .check_case = check,
};

}  // namespace cfcm::rules
