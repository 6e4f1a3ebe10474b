#include <set>

#include <fmt/format.h>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void tally(const CaseView& view, Tally& notes) {
  for (const auto* contact : view.all<model::Contact>()) {
    if (!contact->grievance_declined || !*contact->grievance_declined) continue;
    if (!contact->date || *contact->date > view.as_of() || !contact->by || !contact->by->person) continue;
    notes.add(view.registry().canonical(contact->by->person->text),
              {view.id(), {*contact->date, *contact->date}, {}, {}, view.where(contact->grievance_declined.mark())});
  }
}

void check(const ProgramView& program, Report& report) {
  const auto most = static_cast<std::size_t>(
      program.registry().policy.number("grievance_declined_cases", program.view().applying(program.as_of())));
  for (const auto& [worker, notes] : program.tally().notes()) {
    std::set<std::string> cases;
    Period days{Date::latest(), Date::earliest()};
    for (const auto& note : notes) {
      cases.insert(note.case_id);
      days = {std::min(days.from, note.days.from), std::max(days.to, note.days.to)};
    }
    report.tested(days.to);
    if (cases.size() <= most) continue;
    const auto* person = program.registry().person(worker);
    Hit found = gap(
        person ? program.where(person->id.mark()) : notes.front().where,
        fmt::format("{} recorded in {} cases that the individual declined to file a grievance", worker, cases.size()));
    found.actor = {worker, ""};
    found.days = days;
    found.related = {{notes.front().where, "the first of them"}};
    found.basis = fmt::format("cases of one worker: more than {}", most);
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e405_many_declined_to_complain{
    .code = "E405",
    .slug = "many-declined-to-complain",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 4", "state policy"},
    .summary = "it is rare that those whom one worker sees decline to file a grievance",
    .why =
        "People do decline; but where one worker hears it again and again, it may be the worker who does not want the "
        "grievance.",
    .remedy = "have somebody else ask those individuals whether they were free to file, and record what they say",
    .needs = "contacts with `grievance_declined`, each by a named person",
    .level = Level::note,
    .check_program = check,
    .tally = tally,
};

}  // namespace cfcm::rules
