#include <fmt/format.h>

#include "rules/incident_clocks.h"
#include "rules/reviewers.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const auto* incident : view.all<model::Incident>()) {
    if (!is_known(view, *incident) || !incident->person || !incident->investigation || !incident->investigation->by)
      continue;
    const auto& investigation = *incident->investigation;
    report.tested(*incident->date);
    if (!investigation.by->person) continue;
    const std::string named = view.registry().canonical(incident->person->text);
    const std::string by = view.registry().canonical(investigation.by->person->text);
    if (by != named) continue;

    const auto begun = investigation.started ? investigation.started : investigation.completed;
    const Date day = begun && *begun <= view.as_of() ? *begun : *incident->date;
    const auto all = organizations_of(view, *investigation.by, day);
    const std::string own = all.size() == 1 ? all.front() : "";
    Hit found;
    found.act = "investigation";
    found.actor = {by, own};
    found.party = {named, "complained-of"};
    found.days = Period{day, day};
    found.where = view.where(place_of(investigation.by));
    found.chain = {written(view, by, "acts-for", own.empty() ? by : own, place_of(investigation.by))};
    found.message = fmt::format("{} investigates an incident in which they are named themselves", by);
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule i05_investigated_by_person_named{
    .code = "I05",
    .slug = "investigated-by-person-named",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.302(a)(6)(i)"},
    .summary = "nobody investigates or closes an incident in which they are named themselves",
    .why = "Nobody judges in their own cause, least of all about harm to somebody who depends on them.",
    .remedy = "have somebody else investigate the incident anew, and name them in `investigation.by`",
    .needs = "an incident that names a person and its investigator",
    .check_case = check,
};

}  // namespace cfcm::rules
