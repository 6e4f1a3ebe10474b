#include <algorithm>

#include <fmt/format.h>

#include "rules/incident_clocks.h"

namespace cfcm::rules {
namespace {

/// An admission, unless the contact tells of it as a transition and of no concern: that is how one that was planned is
/// written.
bool implies_incident(const model::Contact& contact) {
  if (!contact.change || !contact.change->kind || !(*contact.change->kind == "admission")) return false;
  return contact.concerns || !contact.purpose || !(*contact.purpose == "transition");
}

void check(const CaseView& view, Report& report) {
  const auto incidents = view.all<model::Incident>();
  for (const auto* contact : view.all<model::Contact>()) {
    if (!contact->date || *contact->date > view.as_of() || !implies_incident(*contact)) continue;
    const Date day = contact->change->date ? *contact->change->date : *contact->date;
    report.tested(day);
    const int days = view.registry().policy.number("incident_hint_days", view.applying(day));
    const Period around{day.plus_days(-days), day.plus_days(days)};
    const auto clock = view.registry().policy.clock("incident-report", view.applying(day));
    if (view.as_of() <= stats::due(clock, day)) continue;
    const bool recorded = std::ranges::any_of(incidents, [&](const model::Incident* incident) {
      return (incident->date && around.holds(*incident->date)) ||
             (incident->discovered && around.holds(*incident->discovered));
    });
    if (recorded) continue;

    Hit found = gap(view.where(contact->change.mark()),
                    fmt::format("a contact of {} tells of an admission on {}, and no "
                                "incident is on record within {} days of it",
                                contact->date->text(), day.text(), days),
                    day);
    found.verdict = Verdict::possible;
    found.basis = "an admission may follow abuse, neglect or a medication error; many do not";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule i04_incident_implied{
    .code = "I04",
    .slug = "incident-implied",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.302(a)(6)(i)"},
    .summary =
        "what hints at a critical incident is followed by the record of one, or by the answer that there was none",
    .why = "Most incidents that nobody reports leave a trace elsewhere: in a hospital, in a contact, in a complaint.",
    .remedy =
        "ask what led to the admission; record the incident if there was one, else dismiss this lead in "
        "dispositions.yaml",
    .needs = "a contact that tells of an admission, not as a planned transition",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
