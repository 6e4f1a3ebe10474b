#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/contested.h"
#include "rules/report.h"
#include "rules/reviewers.h"
#include "rules/stakes.h"
#include "ties/ownership.h"

namespace cfcm::rules {
namespace {

/// Somebody to whom the official must not be tied.
struct Party {
  std::string role{};
  Level cap = Level::note;
};

/// Who managed the case or provided a service in it from the contested decision, or the request, until that day.
std::map<std::string, Party> parties(const GrievanceView& grievance, Date until) {
  const CaseView& view = grievance.view();
  Period days{grievance.grievance().received->date, until};
  for (const Contested& act : contested(grievance)) days.from = std::min(days.from, act.decided);
  std::map<std::string, Party> all;
  for (const Part& part : view.parts()) {
    if (part.role != Role::provider || (part.days & days).empty()) continue;
    Party& party = all[part.id];
    party.role = "provider";
    if (!part.billing) party.cap = Level::error;
  }
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management || (act.days & days).empty()) continue;
    if (!act.person.empty()) all[act.person] = {"case-manager", Level::error};
    if (!act.organization.empty()) all[act.organization] = {"case-manager", Level::error};
  }
  return all;
}

class Judge {
 public:
  Judge(const GrievanceView& grievance, Report& report, const Reviewer& official)
      : grievance_(grievance),
        view_(grievance.view()),
        report_(report),
        official_(official),
        day_(official.days.from),
        actor_(actor_of(view_, official)),
        all_(organizations_of(view_, official.by, day_)) {}

  void judge(const std::string& id, const Party& party) {
    report_.tested(day_);
    if (!actor_.person.empty()) by_person(id, party);
    // A department of the State or the county hears what its own staff decided; the official alone must be impartial.
    if (view_.registry().is_government(id)) return;
    if (!actor_.person.empty()) by_stake(id, party);
    if (!actor_.person.empty()) by_kin_of_owner(id, party);
    for (const auto& own : all_) by_organization(own, id, party);
  }

 private:
  Hit begin(const std::string& id, const Party& party) const {
    Hit found;
    found.act = "review";
    found.actor = actor_;
    found.party = {id, party.role};
    found.days = Period{day_, day_};
    found.cap = party.cap;
    found.where = grievance_.where(official_.mark);
    found.basis =
        "any position, kinship or ownership between who hears or decides and who managed the case or served it, from "
        "the contested decision on";
    return found;
  }

  void by_person(const std::string& id, const Party& party) {
    if (actor_.person == id) {
      Hit found = begin(id, party);
      found.chain = {
          written(view_, id, "acts-for", actor_.organization.empty() ? id : actor_.organization, official_.mark)};
      found.message = fmt::format("{} hears or decides and is {} in the case", id, part(party));
      report_.add(std::move(found));
    } else if (const auto kin = view_.kin(actor_.person, id, day_)) {
      Hit found = begin(id, party);
      if (!kin->strict) found.cap = std::min(found.cap, Level::warning);
      found.chain = hops(view_, kin->chain);
      found.message =
          fmt::format("{} hears or decides and is {}, {} in the case", actor_.person, kin_text(*kin, id), part(party));
      report_.add(std::move(found));
    }
  }

  void by_stake(const std::string& id, const Party& party) {
    for (const Stake& stake : stakes(view_, actor_.person, id, day_)) {
      const bool counts = stake.kind == Stake::Kind::job || stake.kind == Stake::Kind::volunteer ||
                          stake.kind == Stake::Kind::paid_officer || stake.kind == Stake::Kind::other_officer ||
                          stake.kind == Stake::Kind::owner;
      if (!counts) continue;
      Hit found = begin(id, party);
      found.verdict = stake.verdict;
      found.chain = hops(view_, stake.chain);
      found.message = fmt::format("{} hears or decides and {} {}, {} in the case", actor_.person, verb(stake.kind), id,
                                  part(party));
      report_.add(std::move(found));
    }
  }

  void by_kin_of_owner(const std::string& id, const Party& party) {
    const auto organization = view_.vertex(id);
    if (!organization) return;
    for (const auto& [owner, chain] : ties::owners(view_.ties(), *organization, day_)) {
      const auto kin = view_.kin(actor_.person, view_.ties().id(owner), day_);
      if (!kin) continue;
      Hit found = begin(id, party);
      if (!kin->strict) found.cap = std::min(found.cap, Level::warning);
      found.chain = joined(hops(view_, kin->chain), hops(view_, chain));
      found.message = fmt::format("{} hears or decides and is {}, who owns a share of {}, {} in the case",
                                  actor_.person, kin_text(*kin, view_.ties().id(owner)), id, part(party));
      report_.add(std::move(found));
    }
  }

  void by_organization(const std::string& own, const std::string& id, const Party& party) {
    Hit found = begin(id, party);
    if (all_.size() > 1) found.verdict = Verdict::possible;
    const bool alone = actor_.person.empty();  // the organization is on record by itself
    const std::string& who = alone ? own : actor_.person;
    found.chain = {written(view_, who, "acts-for", own, official_.mark)};
    if (own == id) {
      found.message = alone ? fmt::format("{} hears or decides and is {} in the case", id, part(party))
                            : fmt::format("{} hears or decides and acts for {}, {} in the case", who, id, part(party));
      report_.add(std::move(found));
      return;
    }
    const auto a = view_.vertex(own), b = view_.vertex(id);
    if (!a || !b) return;
    const auto control = ties::control(view_.ties(), *a, *b, day_);
    const auto share = ties::ownership_tie(view_.ties(), *a, *b, day_, false);
    if (!control && !share) return;
    found.verdict = std::min(found.verdict, std::max(control ? control->verdict : Verdict::excluded,
                                                     share ? share->verdict : Verdict::excluded));
    found.chain = joined(std::move(found.chain), hops(view_, control ? control->chain : share->chain));
    const std::string office = alone ? "is" : fmt::format("acts for {}, which is", own);
    found.message =
        fmt::format("{} hears or decides and {} {} {}, {} in the case", who, office,
                    control ? "under one control with" : "tied by a share of ownership to", id, part(party));
    report_.add(std::move(found));
  }

  static std::string_view part(const Party& party) {
    return party.role == "provider" ? "a provider" : "the case manager";
  }

  const GrievanceView& grievance_;
  const CaseView& view_;
  Report& report_;
  const Reviewer& official_;
  Date day_{};
  Finding::Actor actor_{};
  std::vector<std::string> all_{};  // for which the official may have acted
};

void check(const GrievanceView& grievance, Report& report) {
  const auto& record = grievance.grievance();
  if (!record.kind || !(*record.kind == "fair-hearing") || !record.received) return;
  for (const Reviewer& official : reviewers(grievance)) {
    Judge judge(grievance, report, official);
    for (const auto& [id, party] : parties(grievance, official.days.from)) judge.judge(id, party);
  }
}

}  // namespace

extern const Rule h01_hearing_official_tied{
    .code = "H01",
    .slug = "hearing-official-tied",
    .element = 5,
    .category = Category::procedural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 431.240 (from memory)"},
    .summary =
        "whoever hears or decides a fair hearing has no position with, kinship to or share in the case manager or a "
        "provider",
    .why =
        "The hearing is the one place where the agency's word is not the last; an official who is one of its own makes "
        "it the last again.",
    .remedy = "have another official, without a tie to the case manager and the providers, hear the case again",
    .needs = "a fair hearing that names who heard or decided it, in a case with a case manager or a provider",
    .check_grievance = check,
};

}  // namespace cfcm::rules
