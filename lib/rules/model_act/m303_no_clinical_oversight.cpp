#include <algorithm>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

bool licensed(const ProgramView& view, std::string_view person) {
  return std::ranges::any_of(view.registry().records_of_person(view.registry().canonical(person)),
                             [&](const auto* record) {
                               return std::ranges::any_of(record->credentials, [&](const auto& credential) {
                                 const bool clinical = !credential->clinical || *credential->clinical;
                                 return credential->kind && *credential->kind == "license" && clinical &&
                                        valid_days(*credential).holds(view.as_of());
                               });
                             });
}

void check(const ProgramView& view, Report& report) {
  if (!view.program()) return;
  const model::ClinicalOversight* current = nullptr;
  for (const auto& one : view.program()->clinical_oversight) {
    if (!one->person || !model::period(one->from, one->to).holds(view.as_of())) continue;
    report.tested(view.as_of());
    current = &*one;
    if (licensed(view, one->person->text)) return;
  }
  report.add(current ? gap(view.where(current->person.mark()),
                           "no current, unrestricted clinical license of this person is on record", view.as_of())
                     : gap(view.at_program(), "no record of a senior clinical staff person on this day", view.as_of()));
}

}  // namespace

extern const Rule m303_no_clinical_oversight{
    .code = "M303",
    .slug = "no-clinical-oversight",
    .element = 3,
    .category = Category::structural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 3.3"},
    .summary = "a senior clinical staff person with a current, unrestricted license oversees the program",
    .why = "Clinical questions in a plan need somebody who may answer for them.",
    .remedy = "name the person in `clinical_oversight` of cfcm.yaml, and record the license",
    .needs = "`clinical_oversight` in cfcm.yaml",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
