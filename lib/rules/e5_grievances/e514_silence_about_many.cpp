#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/program_places.h"

namespace cfcm::rules {
namespace {

std::size_t cases_of(const std::vector<Tally::Note>& notes) {
  std::set<std::string> cases;
  for (const auto& note : notes) cases.insert(note.case_id);
  return cases.size();
}

/// The days of each organization that serves or manages the case, those of several lines counted once.
void tally(const CaseView& view, Tally& tally) {
  std::map<std::string, std::vector<Period>> days;
  const auto add = [&](const std::string& id, const Period& period) {
    if (!period.empty() && period.to < Date::latest() && period.from > Date::earliest() &&
        view.registry().organization(id))
      days[id].push_back(period);
  };
  for (const Part& part : view.parts()) {
    if (part.role == Role::provider && !part.billing) add(part.id, part.days);
  }
  for (const Act& act : view.acts()) {
    if (act.kind == ActKind::case_management && act.verdict == Verdict::certain) add(act.organization, act.days);
  }
  for (auto& [id, periods] : days) {
    std::ranges::sort(periods, {}, &Period::from);
    Date next = periods.front().from;
    for (const Period& period : periods) {
      const Period fresh{std::max(period.from, next), period.to};
      if (fresh.empty()) continue;
      tally.add(id, {.case_id = view.id(), .days = fresh});
      next = fresh.to.plus_days(1);
    }
  }
}

/// Everybody whom some grievance is about: organizations, and those for which a person complained of works.
std::set<std::string> complained_of(const ProgramView& view) {
  std::set<std::string> all;
  for (const auto* grievance : view.all<model::Grievance>()) {
    if (!grievance->received || grievance->received->date > view.as_of()) continue;
    for (const auto& about : grievance->about) {
      if (about->organization) all.insert(view.registry().canonical(about->organization->text));
      const auto who = about->person ? view.view().vertex(about->person->text) : std::nullopt;
      if (!who) continue;
      view.view().ties().each(*who, [&](const ties::Tie& tie) {
        const bool works = tie.kind == ties::TieKind::employed_by || tie.kind == ties::TieKind::contracts_with ||
                           tie.kind == ties::TieKind::volunteers_for;
        if (works && tie.from == *who) all.insert(view.view().ties().id(tie.to));
      });
    }
  }
  return all;
}

void check(const ProgramView& view, Report& report) {
  const int years = view.registry().policy.number("silence_participant_years", view.view().applying(view.as_of()));
  const auto heard = complained_of(view);
  for (const auto& [id, notes] : view.tally().notes()) {
    std::int64_t days = 0;
    Period all{Date::latest(), Date::earliest()};
    for (const auto& note : notes) {
      days += note.days.to.days() - note.days.from.days() + 1;
      all = {std::min(all.from, note.days.from), std::max(all.to, note.days.to)};
    }
    if (days * 4 <= std::int64_t{years} * 1461) continue;  // a year is 365 1/4 days
    report.tested(all.to);
    if (heard.contains(id)) continue;

    Hit found;
    found.verdict = Verdict::possible;
    found.party = {id, "provider"};
    found.days = all;
    found.where = organization_place(view, id);
    found.message = fmt::format("{} has served people for {} days in all, in {} case{}, and no grievance is about it",
                                id, days, cases_of(notes), cases_of(notes) == 1 ? "" : "s");
    found.basis = fmt::format("more than {} participant-years of 365 1/4 days", years);
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e514_silence_about_many{
    .code = "E514",
    .slug = "silence-about-many",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 5"},
    .summary = "an organization that serves many people for long is the subject of at least one grievance",
    .why =
        "Where nobody ever complains, the reason is seldom that all is well: more often people do not know how, or do "
        "not dare to.",
    .remedy =
        "ask a sample of those whom the organization serves whether they know how to complain and have been kept from "
        "it",
    .needs = "an organization that has served people for more than 100 years in all",
    .level = Level::note,
    .check_program = check,
    .tally = tally,
};

}  // namespace cfcm::rules
