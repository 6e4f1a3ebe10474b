#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"
#include "rules/reviewers.h"
#include "rules/spells.h"

namespace cfcm::rules {
namespace {

/// Whether the contact was made by who manages the case or monitors its plan that day, or for their organization; by
/// anybody where nobody is on record.
bool is_ours(const CaseView& view, const model::Contact& contact) {
  const std::string who = contact.by->person ? view.registry().canonical(contact.by->person->text) : std::string();
  const auto organizations = organizations_of(view, *contact.by, *contact.date);
  bool any = false;
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management && act.kind != ActKind::monitoring) continue;
    if (!act.days.holds(*contact.date)) continue;
    any = true;
    if (!who.empty() && who == act.person) return true;
    if (std::ranges::find(organizations, act.organization) != organizations.end()) return true;
  }
  return !any;
}

struct Looked {
  Date day{};
  Mark mark{};
};

std::vector<Looked> monitoring_contacts(const CaseView& view) {
  std::vector<Looked> all;
  for (const auto* contact : view.all<model::Contact>()) {
    if (!contact->date || *contact->date > view.as_of() || !contact->by) continue;
    if (contact->purpose && !(*contact->purpose == "monitoring")) continue;
    if (is_ours(view, *contact)) all.push_back({*contact->date, contact->date.mark()});
  }
  std::ranges::stable_sort(all, {}, &Looked::day);
  return all;
}

void check(const CaseView& view, Report& report) {
  const auto contacts = monitoring_contacts(view);
  for (const Spell& spell : spells(view)) {
    report.tested(spell.days.from);
    Looked last{spell.days.from, spell.mark};
    const auto judge = [&](std::optional<Date> next) {
      const auto clock = view.registry().policy.clock("monitoring-contact", view.applying(last.day));
      const Date due = stats::due(clock, last.day);
      if (next.value_or(spell.days.to) <= due) return;
      Hit found = gap(view.where(last.mark),
                      next ? fmt::format("a monitoring contact was due on {} and was made on {}, while services ran",
                                         due.text(), next->text())
                           : fmt::format("a monitoring contact was due on {}; none is on record after {}, and services "
                                         "ran after that day",
                                         due.text(), last.day.text()),
                      due);
      found.basis = fmt::format(
          "due {} after the last one, or after services began; by who manages the case or monitors the plan, or for "
          "their organization",
          stats::text(clock));
      report.add(std::move(found));
    };
    for (const Looked& contact : contacts) {
      if (contact.day <= spell.days.from || contact.day > spell.days.to) continue;
      judge(contact.day);
      last = contact;
    }
    judge(std::nullopt);
  }
}

}  // namespace

extern const Rule e307_monitoring_contact_overdue{
    .code = "E307",
    .slug = "monitoring-contact-overdue",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 440.169(d)(4) (from memory)"},
    .summary = "somebody who manages the case or monitors the plan contacts the individual at least once a year",
    .why =
        "A plan that nobody follows up is a bill: only a look at what was delivered, and at whether it still suits, "
        "tells the two apart.",
    .remedy =
        "record the contact, with the purpose monitoring, if it was made in time; else make it now; if services have "
        "ended, record that",
    .needs = "a plan with a service",
    .check_case = check,
};

}  // namespace cfcm::rules
