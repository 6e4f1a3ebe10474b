#include <fmt/format.h>

#include "rules/report.h"
#include "rules/reviewers.h"
#include "rules/targeted/binds.h"

namespace cfcm::rules {
namespace {

/// The fields of 42 CFR 441.18(a)(7) that a contact must fill; the date and one half of `by` it has always.
std::vector<std::string_view> lacking(const CaseView& view, const model::Contact& contact) {
  std::vector<std::string_view> fields;
  if (!contact.by->person) fields.push_back("by.person");
  // The one agency that employs the person is the agency.
  if (organizations_of(view, *contact.by, *contact.date).size() != 1) fields.push_back("by.organization");
  if (!contact.purpose) fields.push_back("purpose");
  if (!contact.summary) fields.push_back("summary");
  if (!contact.units) fields.push_back("units");
  if (contact.purpose && *contact.purpose == "monitoring" && contact.goals.empty()) fields.push_back("goals");
  return fields;
}

void check(const CaseView& view, Report& report) {
  for (const auto* contact : view.all<model::Contact>()) {
    if (!contact->date || !contact->by || *contact->date > view.as_of() || !binds(view, "T01", *contact->date))
      continue;
    report.tested(*contact->date);
    const auto fields = lacking(view, *contact);
    if (fields.empty()) continue;
    Hit found = gap(view.where(contact->date.mark()),
                    fmt::format("the contact on {} has no {}", contact->date->text(), fmt::join(fields, ", no ")),
                    *contact->date);
    found.basis =
        "the case record shows the agency and the person, the nature, content and units of what was done, and of "
        "monitoring how far the goals are met";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule t01_contact_lacks_case_record_fields{
    .code = "T01",
    .slug = "contact-lacks-case-record-fields",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.18(a)(7)"},
    .summary = "a contact under targeted case management records who did what for which agency, and in how many units",
    .why = "What is billed by the unit must show what the unit was, or nobody can tell care from paper.",
    .remedy = "add the fields to the contact, from what was noted at the time",
    .needs = "a contact under targeted case management",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
