#include <algorithm>

#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

/// A topic, and the words by which a description may speak of it.
struct Topic {
  std::string_view name, one, other;
};
constexpr Topic topics[] = {{"education", "education", "training"},
                            {"competencies", "competenc", "skill"},
                            {"licensure", "licens", "certif"},
                            {"scope", "scope", "responsib"}};

void check(const ProgramView& view, Report& report) {
  for (const auto* organization : view.all<model::Organization>()) {
    const bool manages = std::ranges::any_of(organization->kinds,
                                             [](const auto& kind) { return kind->text == "case-management-agency"; });
    if (!manages || !organization->id) continue;
    if (organization->job_descriptions.empty()) {
      report.add(gap(view.where(organization->id.mark()), "no record of written job descriptions"));
      continue;
    }
    for (const auto& description : organization->job_descriptions) {
      report.tested();
      std::vector<std::string_view> missing;
      for (const auto& topic : topics) {
        const bool covered = std::ranges::any_of(description->covers, [&](const auto& one) {
          return speaks_of(one->text, {topic.one, topic.other});
        });
        if (!covered) missing.push_back(topic.name);
      }
      if (!missing.empty())
        report.add(gap(view.where(description.mark()),
                       fmt::format("no record that the job description covers {}", fmt::join(missing, ", "))));
    }
  }
}

}  // namespace

extern const Rule m304_job_description_lacks{
    .code = "M304",
    .slug = "job-description-lacks",
    .element = 3,
    .category = Category::structural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 3.4"},
    .summary =
        "job descriptions of case management agencies are written and cover education, competencies, licensure and "
        "scope",
    .why = "A role that is not written down grows into whatever the agency needs sold.",
    .remedy =
        "record the description in `job_descriptions`, and what it `covers`: education, competencies, licensure, scope",
    .needs = "an organization of kind case-management-agency",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
