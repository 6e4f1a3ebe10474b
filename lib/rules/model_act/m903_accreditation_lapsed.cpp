#include <algorithm>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto* organization : view.all<model::Organization>()) {
    if (organization->accreditations.empty()) continue;
    report.tested(view.as_of());
    const bool holds = std::ranges::any_of(organization->accreditations, [&](const auto& one) {
      return model::period(one->from, one->to).holds(view.as_of());
    });
    if (!holds)
      report.add(gap(view.where(organization->accreditations.begin()->mark()), "no accreditation on record is in force",
                     view.as_of()));
  }
}

}  // namespace

extern const Rule m903_accreditation_lapsed{
    .code = "M903",
    .slug = "accreditation-lapsed",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 9.3"},
    .summary = "an accreditation that stands for quality management is in force",
    .why = "Quality that is deemed by an accreditation ends with it.",
    .remedy = "renew the accreditation and record it, or keep quality management records of the program's own",
    .needs = "an organization with `accreditations`",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
