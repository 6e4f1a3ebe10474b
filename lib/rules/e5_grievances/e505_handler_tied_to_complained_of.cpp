#include <algorithm>

#include <fmt/format.h>

#include "rules/reviewers.h"
#include "rules/stakes.h"
#include "ties/ownership.h"

namespace cfcm::rules {
namespace {

/// One handler or reviewer against one person or organization complained of.
class Judge {
 public:
  Judge(const GrievanceView& grievance, Report& report, const Reviewer& reviewer)
      : grievance_(grievance), view_(grievance.view()), report_(report), reviewer_(reviewer) {
    const auto actor = actor_of(view_, reviewer);
    person_ = actor.person;
    organization_ = actor.organization;
  }

  void against_person(const std::string& id) {
    report_.tested();
    if (person_.empty()) return;
    if (person_ == id) {
      Hit found = begin(id, reviewer_.days);
      found.chain = {
          written(view_, person_, "acts-for", organization_.empty() ? person_ : organization_, reviewer_.mark)};
      found.message = fmt::format("{} {} a grievance about themselves", person_, deed());
      report_.add(std::move(found));
      return;
    }
    for (const Period& days : view_.pieces({person_, id}, reviewer_.days)) {
      const auto kin = view_.kin(person_, id, days.from);
      if (!kin) continue;
      Hit found = begin(id, days);
      if (!kin->strict) found.cap = Level::warning;
      found.chain = hops(view_, kin->chain);
      found.message = fmt::format("{} {} a grievance about {} and is {}", person_, deed(), id, kin_text(*kin, id));
      report_.add(std::move(found));
    }
  }

  void against_organization(const std::string& id) {
    report_.tested();
    // Managed-care organizations and the State hear grievances about themselves.
    if (view_.registry().is_kind(id, {"managed-care-organization", "state-agency"})) return;
    for (const Period& days : view_.pieces({person_, organization_, id}, reviewer_.days)) {
      if (!person_.empty()) by_stake(id, days);
      if (!person_.empty()) by_kin_of_owner(id, days);
      if (view_.registry().is_kind(id, {"provider", "case-management-agency"})) by_organization(id, days);
    }
  }

 private:
  std::string_view deed() const { return reviewer_.handler ? "handles" : "reviewed or decided"; }

  Hit begin(const std::string& party, const Period& days) const {
    Hit found;
    found.act = reviewer_.handler ? "handling" : "review";
    found.actor = {person_, organization_};
    found.party = {party, "complained-of"};
    found.days = days;
    found.where = grievance_.where(reviewer_.mark);
    found.basis =
        "being, kin of, working for, holding a paid office in or owning the party complained of; acting for it, or "
        "under "
        "common control with it";
    return found;
  }

  /// A complaint made first to the agency itself is heard by its own people: reviewed, not barred.
  Level own_agency(const std::string& id, const Period& days) const {
    const auto& kind = grievance_.grievance().kind;
    if (!kind || !(*kind == "complaint") || reviewer_.level != 1) return Level::error;
    const auto all = organizations_of(view_, reviewer_.by, days.from);
    return std::ranges::find(all, id) != all.end() ? Level::note : Level::error;
  }

  void by_stake(const std::string& id, const Period& days) {
    for (const Stake& stake : stakes(view_, person_, id, days.from)) {
      const bool job = stake.kind == Stake::Kind::job;
      const bool office = stake.kind == Stake::Kind::paid_officer ||
                          (stake.kind == Stake::Kind::other_officer && stake.paid == ties::Known::unknown);
      if (!job && !office && stake.kind != Stake::Kind::owner) continue;
      Hit found = begin(id, days);
      found.cap = own_agency(id, days);
      found.verdict = stake.kind == Stake::Kind::other_officer ? Verdict::possible : stake.verdict;
      found.chain = hops(view_, stake.chain);
      found.message = fmt::format("{} {} a grievance about {} and {} it", person_, deed(), id, verb(stake.kind));
      report_.add(std::move(found));
    }
  }

  void by_kin_of_owner(const std::string& id, const Period& days) {
    const auto organization = view_.vertex(id);
    if (!organization) return;
    for (const auto& [owner, chain] : ties::owners(view_.ties(), *organization, days.from)) {
      if (view_.ties().sort(owner) != ties::Sort::person) continue;
      const auto kin = view_.kin(person_, view_.ties().id(owner), days.from);
      if (!kin) continue;
      Hit found = begin(id, days);
      found.cap = std::min(own_agency(id, days), kin->strict ? Level::error : Level::warning);
      found.chain = joined(hops(view_, kin->chain), hops(view_, chain));
      found.message = fmt::format("{} {} a grievance about {} and is {}, who owns a share of it", person_, deed(), id,
                                  kin_text(*kin, view_.ties().id(owner)));
      report_.add(std::move(found));
    }
  }

  static std::string_view way(const ties::Control& control) {
    switch (control.way) {
      case ties::Control::Way::controls: return "controls";
      case ties::Control::Way::controlled: return "is controlled by";
      case ties::Control::Way::common: return "is under common control with";
    }
    return {};
  }

  void by_organization(const std::string& id, const Period& days) {
    const auto all = organizations_of(view_, reviewer_.by, days.from);
    for (const auto& own : all) {
      std::optional<ties::Control> control;
      const auto a = view_.vertex(own), b = view_.vertex(id);
      if (own != id && a && b) control = ties::control(view_.ties(), *a, *b, days.from);
      if (own != id && !control) continue;
      Hit found = begin(id, days);
      found.cap = own_agency(id, days);
      found.verdict = std::min(all.size() > 1 ? Verdict::possible : Verdict::certain,
                               control ? control->verdict : Verdict::certain);
      found.chain = {written(view_, person_.empty() ? own : person_, "acts-for", own, reviewer_.mark)};
      if (control) found.chain = joined(std::move(found.chain), hops(view_, control->chain));
      const std::string who = person_.empty() ? own : person_;
      found.message = control ? fmt::format("{} {} a grievance about {} and acts for {}, which {} it", who, deed(), id,
                                            own, way(*control))
                              : fmt::format("{} {} a grievance about {} and acts for it", who, deed(), id);
      report_.add(std::move(found));
    }
  }

  const GrievanceView& grievance_;
  const CaseView& view_;
  Report& report_;
  const Reviewer& reviewer_;
  std::string person_{}, organization_{};
};

void check(const GrievanceView& view, Report& report) {
  const auto& grievance = view.grievance();
  if (!grievance.received) return;
  auto all = reviewers(view);
  if (grievance.handler) {
    const Date received = grievance.received->date;
    all.push_back({*grievance.handler,
                   1,
                   {received, view.closed().value_or(view.view().as_of())},
                   place_of(grievance.handler),
                   true});
  }
  for (const Reviewer& reviewer : all) {
    if (reviewer.days.empty()) continue;
    Judge judge(view, report, reviewer);
    for (const auto& about : grievance.about) {
      if (about->person) judge.against_person(view.view().registry().canonical(about->person->text));
      if (about->organization) judge.against_organization(view.view().registry().canonical(about->organization->text));
    }
  }
}

}  // namespace

extern const Rule e505_handler_tied_to_complained_of{
    .code = "E505",
    .slug = "handler-tied-to-complained-of",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(iv)", "42 CFR 438.406(b)(2)", "BIP element 5"},
    .summary =
        "whoever handles or reviews a grievance is not the person complained of, nor tied to the person or "
        "organization",
    .why = "Nobody judges in their own cause, nor in that of a relative, an employer or a company they own.",
    .remedy = "have somebody without a tie to the party complained of handle and review the grievance",
    .needs = "a grievance that names whom it is about, and its handler or reviewers",
    .check_grievance = check,
};

}  // namespace cfcm::rules
