#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "rules/oversight_ties.h"
#include "rules/program_view.h"
#include "rules/reviewers.h"

namespace cfcm::rules {
namespace {

/// Somebody who asked, on a day, on behalf of an organization or not.
struct Asker {
  std::string person{};
  std::vector<std::string> choices{};  ///< organizations for which they may have asked
  Date day{};
  Mark mark{};

  std::string organization() const { return choices.size() == 1 ? choices.front() : std::string(); }
};

Asker asker_of(const CaseView& view, const model::Field<model::Actor>& by, Date day) {
  return {by->person ? view.registry().canonical(by->person->text) : std::string(), organizations_of(view, *by, day),
          day, place_of(by)};
}

Hit begin(const CaseView& view, const Asker& asker, const std::string& own, Finding::Party party) {
  Hit found;
  found.act = "survey";
  found.actor = {asker.person, own};
  found.party = std::move(party);
  found.days = Period{asker.day, asker.day};
  found.where = view.where(asker.mark);
  found.basis = "who asks is, works for, has an office in, owns, or is under common control with whom it is about";
  return found;
}

/// Judges whoever asked against one organization that the answers are about.
void judge(const CaseView& view, Report& report, const Asker& asker, const Finding::Party& about) {
  const auto add = [&](const std::string& own, const LookTie& tie, std::vector<Hop> chain, bool several) {
    Hit found = begin(view, asker, own, about);
    found.cap = tie.cap;
    found.verdict = several ? Verdict::possible : tie.verdict;
    found.chain = std::move(chain);
    found.message = fmt::format("{} asked about {}, and {} it", asker.person.empty() ? own : asker.person, about.id,
                                tie.how == LookTie::How::same ? std::string("acts for") : tie.text);
    report.add(std::move(found));
  };
  const bool may_act_for_it = std::ranges::find(asker.choices, about.id) != asker.choices.end();
  for (const auto& tie : person_ties(view, asker.person, about.id, asker.day)) {
    // A job there is what makes it one of the choices.
    if (tie.how != LookTie::How::job || !may_act_for_it) add(asker.organization(), tie, tie.chain, false);
  }
  for (const auto& own : asker.choices) {
    // The State may ask about its own services: element 7 wants it to.
    if (view.registry().is_kind(own, {"state-agency"})) continue;
    const auto tie = organization_tie(view, own, about.id, asker.day);
    if (!tie) continue;
    auto chain = joined(looker_hop(view, asker.person, own, asker.mark), tie->chain);
    add(own, *tie, std::move(chain), asker.choices.size() > 1);
  }
}

void judge_experience(const CaseView& view, Report& report, const Asker& asker) {
  std::set<std::string> judged;
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management || !act.days.holds(asker.day)) continue;
    if (!act.person.empty() && act.person == asker.person) {
      const std::string own = asker.organization();
      Hit found = begin(view, asker, own, {act.person, "case-manager"});
      found.chain = {written(view, act.person, "acts-for", own.empty() ? act.person : own, asker.mark)};
      found.message = fmt::format("{} manages the case and asked about it", act.person);
      report.add(std::move(found));
      judged.insert(act.organization);
    } else if (!act.organization.empty() && judged.insert(act.organization).second) {
      judge(view, report, asker, {act.organization, "case-manager"});
    }
  }
  for (const Part& part : view.parts()) {
    if (part.role == Role::provider && part.days.holds(asker.day) && judged.insert(part.id).second)
      judge(view, report, asker, {part.id, "provider"});
  }
}

void check_experiences(const CaseView& view, Report& report) {
  for (const auto* experience : view.all<model::Experience>()) {
    if (!experience->date || *experience->date > view.as_of() || !experience->by) continue;
    report.tested(*experience->date);
    judge_experience(view, report, asker_of(view, experience->by, *experience->date));
  }
}

void check_surveys(const ProgramView& program, Report& report) {
  for (const auto* survey : program.all<model::Survey>()) {
    if (!survey->date || *survey->date > program.as_of() || !survey->by) continue;
    report.tested(*survey->date);
    const Asker asker = asker_of(program.view(), survey->by, *survey->date);
    const std::string about =
        survey->organization ? program.registry().canonical(survey->organization->text) : std::string();
    if (!about.empty()) judge(program.view(), report, asker, {about, "reviewed"});
    // Whoever provides or manages cases asks about their own trade, whomever the survey is about.
    for (const auto& own : asker.choices) {
      const bool apart = !program.registry().is_kind(own, {"provider", "case-management-agency"}) ||
                         program.registry().is_kind(own, {"state-agency"});
      if (own != about && !apart) judge(program.view(), report, asker, {own, "reviewed"});
    }
  }
}

}  // namespace

extern const Rule e702_survey_by_whom_it_judges{
    .code = "E702",
    .slug = "survey-by-whom-it-judges",
    .element = 7,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience, Incentive::financial_interest},
    .citations = {"BIP element 7"},
    .summary = "whoever asks individuals about case management and services is apart from those who give them",
    .why = "Nobody tells their case manager that they would rather have another one.",
    .remedy =
        "have somebody apart ask (an independent interviewer, the State), and set aside the results that were got "
        "otherwise",
    .needs = "an experience with `by`, or a survey with `by` and the `organization` that it is about",
    .check_case = check_experiences,
    .check_program = check_surveys,
};

}  // namespace cfcm::rules
