#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/disclosing.h"

namespace cfcm::rules {
namespace {

using ties::TieKind;
using ties::Vertex;

/// Somebody to be checked each month.
struct Member {
  Date since = Date::latest();
  Verdict verdict = Verdict::excluded;
  bool owner = false;
};
using Members = std::map<Vertex, Member>;

Members members(const ProgramView& view, Vertex organization) {
  const auto& ties = view.view().ties();
  Members all;
  for (const TieKind kind : {TieKind::employed_by, TieKind::contracts_with}) {
    ties.each(organization, kind, [&](const ties::Tie& tie) {
      if (tie.to != organization || !tie.period.holds(view.as_of())) return;
      Member& member = all[tie.from];
      member.since = std::min(member.since, tie.period.from);
      member.verdict = Verdict::certain;
    });
  }
  for (const Vertex owner : holders(ties, organization, view.as_of())) {
    const auto holding = ties::holding(ties, owner, organization, view.as_of());
    const Verdict verdict = is_reportable(view, holding, view.as_of());
    if (verdict == Verdict::excluded || ties.is_government(owner)) continue;
    Date since = Date::earliest();
    for (const auto& step : holding->chain) since = std::max(since, step.tie.period.from);
    Member& member = all[owner];
    member.owner = true;
    member.since = std::min(member.since, since);
    member.verdict = std::max(member.verdict, verdict);
  }
  return all;
}

const model::ExclusionCheck* latest_check(const ProgramView& view, const std::string& party) {
  const auto checks = exclusion_checks(view.registry(), party, view.as_of());
  const auto last = std::ranges::max_element(checks, {}, [](const auto* check) { return *check->checked; });
  return last == checks.end() ? nullptr : *last;
}

/// The id in the first of the records that are read as this person or organization.
Mark place_of(const ProgramView& view, const std::string& party) {
  const auto people = view.registry().records_of_person(party);
  if (!people.empty()) return people.front()->id.mark();
  const auto organizations = view.registry().records_of(party);
  return organizations.empty() ? Mark() : organizations.front()->id.mark();
}

/// The last day for the next check: counted from the last one, else from the first day; nothing when neither is known.
std::optional<Date> next_due(const stats::Clock& clock, const model::ExclusionCheck* last, const Member& member) {
  const Date start = last ? *last->checked : member.since;
  return start == Date::earliest() ? std::nullopt : std::optional(stats::due(clock, start));
}

stats::Clock check_clock(const ProgramView& view) {
  return view.registry().policy.clock("exclusion-check", view.view().applying(view.as_of()));
}

void judge(const ProgramView& view, Report& report, const std::string& party, const Member& member, bool person) {
  const auto clock = check_clock(view);
  const auto* last = latest_check(view, party);
  const auto due = next_due(clock, last, member);
  if (due && view.as_of() <= *due) return;
  Hit found;
  if (person)
    found.actor.person = party;
  else
    found.actor.organization = party;
  found.verdict = member.verdict;
  if (due) found.days = Period{*due, *due};
  found.judged_on = view.as_of();
  found.where = view.where(last ? last->checked.mark() : place_of(view, party));
  found.message =
      last ? fmt::format("{} was last checked against the exclusion lists on {}; the next check was due by {}", party,
                         last->checked->text(), due->text())
           : fmt::format("there is no record of a check of {} against the exclusion lists", party);
  found.basis = fmt::format("{} of an agency; {} from the last check, or from the first day",
                            member.owner ? "an owner who must be disclosed" : "staff", stats::text(clock));
  report.add(std::move(found));
}

void check(const ProgramView& view, Report& report) {
  const auto& ties = view.view().ties();
  Members all;
  each_organization(view, [&](const std::string& id, Vertex organization) {
    if (!owes_disclosure(view.registry(), id)) return;
    const Members own = members(view, organization);
    if (own.empty()) return;
    const bool any =
        std::ranges::any_of(own, [&](const auto& entry) { return latest_check(view, ties.id(entry.first)); });
    for (const auto& [vertex, member] : own) {
      report.tested(view.as_of());
      if (!any) continue;
      Member& known = all[vertex];
      known = {std::min(known.since, member.since), std::max(known.verdict, member.verdict),
               known.owner || member.owner};
    }
    if (any) return;
    const bool all_new = std::ranges::all_of(own, [&](const auto& entry) {
      const auto due = next_due(check_clock(view), nullptr, entry.second);
      return due && view.as_of() <= *due;
    });
    if (all_new) return;
    // Nobody is checked, or the checks are kept elsewhere: one thing to look at.
    Hit found;
    found.actor.organization = id;
    found.judged_on = view.as_of();
    found.where = view.where(place_of(view, id));
    found.message =
        fmt::format("there is no record of a check of anybody in {} against the exclusion lists: {} staff or owners",
                    id, own.size());
    found.basis = "staff, and owners who must be disclosed";
    report.add(std::move(found));
  });
  for (const auto& [vertex, member] : all)
    judge(view, report, ties.id(vertex), member, ties.sort(vertex) == ties::Sort::person);
}

}  // namespace

extern const Rule o05_exclusion_check_overdue{
    .code = "O05",
    .slug = "exclusion-check-overdue",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 455.436", "OIG Special Advisory Bulletin on the effect of exclusion (2013)"},
    .summary = "staff and owners of an agency are checked against the exclusion lists each month",
    .why =
        "Medicaid pays for nothing that an excluded person does or manages; the rule binds the State, and whoever pays "
        "wages is asked to look as often.",
    .remedy = "record the check that was made in `exclusion_checks`, or make it now",
    .needs = "staff or owners of an agency",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
