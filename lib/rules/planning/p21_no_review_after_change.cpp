#include <fmt/format.h>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

/// Something that calls for a review, and where it is written.
struct Event {
  Date day{};
  Mark mark{};
  std::string what{};
};

std::vector<Event> events(const CaseView& view) {
  std::vector<Event> all;
  for (const auto* contact : view.all<model::Contact>()) {
    if (!contact->date || *contact->date > view.as_of() || !contact->change || !contact->change->kind) continue;
    const auto& change = *contact->change;
    all.push_back({change.date ? *change.date : *contact->date, change.kind.mark(),
                   fmt::format("a change ({})", change.kind->text)});
  }
  const auto& managers = view.lists().case_managers;
  for (const auto& [manager, days, mark] : managers) {
    const auto* own = manager;
    const auto same = [&](const auto& other) {
      const auto id = [&](const auto& field) { return field ? view.registry().canonical(field->text) : std::string(); };
      return id(other.entry->person) == id(own->person) && id(other.entry->organization) == id(own->organization);
    };
    const Date begins = days.from;
    const bool follows =
        std::ranges::any_of(managers, [&](const auto& other) { return other.days.from < begins && !same(other); });
    const bool known =
        std::ranges::any_of(managers, [&](const auto& other) { return other.days.from < begins && same(other); });
    if (!follows || known || begins > view.as_of()) continue;
    const Mark& place = manager->person ? manager->person.mark() : manager->organization.mark();
    all.push_back({begins, place, "a change of the case manager"});
  }
  return all;
}

bool reviewed(const CaseView& view, const Period& days) {
  for (const auto* assessment : assessments_until(view, days.to)) {
    if (days.holds(*assessment->assessed)) return true;
  }
  // A plan written in view of the change, such as a move, begins with it.
  return std::ranges::any_of(view.plans(), [&](const model::Plan* plan) {
    return days.holds(*plan->written) || (days.holds(first_day(*plan)) && *plan->written <= days.to);
  });
}

void check(const CaseView& view, Report& report) {
  for (const Event& event : events(view)) {
    const auto clock = view.registry().policy.clock("review-after-change", view.applying(event.day));
    const Date due = stats::due(clock, event.day);
    if (!view.open_on(event.day) || !view.open_on(due)) continue;
    report.tested(event.day);
    if (due >= view.as_of() || reviewed(view, {event.day, due})) continue;
    Hit found = gap(view.where(event.mark),
                    fmt::format("{} on {} was followed by no assessment and no plan by {}", event.what,
                                event.day.text(), due.text()),
                    due);
    found.basis = fmt::format("due {} after the change", stats::text(clock));
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule p21_no_review_after_change{
    .code = "P21",
    .slug = "no-review-after-change",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(3)", "42 CFR 441.725(c)"},
    .summary =
        "an admission, discharge, move, loss of a caregiver, new condition or new case manager is followed by an "
        "assessment or a plan",
    .why = "A plan for yesterday's life leaves the individual without help when they need it most.",
    .remedy = "record the assessment or plan if it was made in time, else review the plan with the individual now",
    .needs = "a contact with a `change`, or a second case manager, in an open case",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
