#include <algorithm>

#include <fmt/format.h>

#include "rules/incident_clocks.h"
#include "rules/oversight_ties.h"
#include "rules/reviewers.h"

namespace cfcm::rules {
namespace {

/// The investigator of one incident against those whom it touches.
class Judge {
 public:
  Judge(const CaseView& view, Report& report, const model::Incident& incident)
      : view_(view), report_(report), incident_(incident) {
    const auto& investigation = *incident.investigation;
    const auto begun = investigation.started ? investigation.started : investigation.completed;
    day_ = begun && *begun <= view.as_of() ? *begun : *incident.date;
    if (investigation.by->person) person_ = view.registry().canonical(investigation.by->person->text);
    choices_ = organizations_of(view, *investigation.by, day_);
    mark_ = place_of(investigation.by);
  }

  void run() {
    if (incident_.organization) against(view_.registry().canonical(incident_.organization->text), "complained-of");
    for (const Act& act : view_.acts()) {
      if (act.kind != ActKind::case_management || !act.days.holds(day_) || act.organization.empty()) continue;
      against(act.organization, "case-manager", act.verdict);
    }
    if (incident_.person) against_person(view_.registry().canonical(incident_.person->text));
  }

 private:
  void against(const std::string& id, const char* role, Verdict verdict = Verdict::certain) {
    report_.tested(day_);
    const std::string own = choices_.size() == 1 ? choices_.front() : "";
    for (auto& tie : person_ties(view_, person_, id, day_)) {
      tie.verdict = std::min(tie.verdict, verdict);
      add(own, id, role, tie.text, tie);
    }
    for (const auto& choice : choices_) {
      auto tie = organization_tie(view_, choice, id, day_);
      if (!tie) continue;
      tie->verdict = std::min({tie->verdict, verdict, choices_.size() > 1 ? Verdict::possible : Verdict::certain});
      tie->chain = joined(looker_hop(view_, person_, choice, mark_), tie->chain);
      add(choice, id, role,
          tie->how == LookTie::How::same ? "acts for" : fmt::format("acts for {}, which {}", choice, tie->text), *tie);
    }
  }

  /// The person involved works for the investigator's organization, or has an office or a share in it. That somebody
  /// investigates themselves is I05.
  void against_person(const std::string& id) {
    report_.tested(day_);
    if (id == person_) return;
    for (const auto& choice : choices_) {
      for (auto& tie : person_ties(view_, id, choice, day_)) {
        if (choices_.size() > 1) tie.verdict = Verdict::possible;
        auto chain = looker_hop(view_, person_, choice, mark_);
        // From the organization to the person: the tie walked backwards.
        chain.insert(chain.end(), tie.chain.rbegin(), tie.chain.rend());
        tie.chain = std::move(chain);
        add(choice, id, "complained-of", fmt::format("acts for {}, which is joined with", choice), tie);
      }
    }
  }

  void add(const std::string& own, const std::string& id, const char* role, const std::string& how,
           const LookTie& tie) {
    Hit found;
    found.act = "investigation";
    found.actor = {person_, own};
    found.party = {id, role};
    found.days = Period{day_, day_};
    found.where = view_.where(mark_);
    found.cap = tie.cap;
    found.verdict = tie.verdict;
    found.chain = tie.chain;
    const std::string_view whom = std::string_view(role) == "case-manager" ? "it, which manages the case"
                                  : view_.registry().person(id)            ? "them"
                                                                           : "it";
    found.message = fmt::format("{} investigates an incident that touches {} and {} {}",
                                person_.empty() ? own : person_, id, how, whom);
    found.basis =
        "the organization or person involved and the case-management organization: being it, a job, an office, a "
        "share or control";
    report_.add(std::move(found));
  }

  const CaseView& view_;
  Report& report_;
  const model::Incident& incident_;
  Date day_{};
  std::string person_{};
  std::vector<std::string> choices_{};
  Mark mark_{};
};

void check(const CaseView& view, Report& report) {
  for (const auto* incident : view.all<model::Incident>()) {
    if (is_known(view, *incident) && incident->investigation && incident->investigation->by)
      Judge(view, report, *incident).run();
  }
}

}  // namespace

extern const Rule i01_investigator_tied_to_involved{
    .code = "I01",
    .slug = "investigator-tied-to-involved",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 441.302(a)(6)(i)"},
    .summary =
        "whoever investigates an incident is not, and is not tied by job, office, ownership or control to, the "
        "organization or person involved or the case-management organization",
    .why = "An organization that investigates itself finds out what it can live with.",
    .remedy = "have the incident investigated by somebody without a tie to those involved, and name them",
    .needs = "an incident that names its investigator and whom it involves",
    .check_case = check,
};

}  // namespace cfcm::rules
