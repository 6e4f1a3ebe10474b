#include <fmt/format.h>

#include "rules/report.h"
#include "rules/stakes.h"

namespace cfcm::rules {
namespace {

class Judge {
 public:
  Judge(const GrievanceView& grievance, Report& report)
      : grievance_(grievance),
        view_(grievance.view()),
        report_(report),
        day_(grievance.grievance().received->date),
        mark_(grievance.grievance().complainant->person.mark()),
        who_(view_.registry().canonical(grievance.grievance().complainant->person->text)) {}

  void against_person(const std::string& id) {
    report_.tested(day_);
    if (id != who_) return;
    Hit found = begin(id);
    found.chain = {written(view_, who_, "acts-for", who_, mark_)};
    found.message = fmt::format("{} filed, as a provider, a grievance about themselves", who_);
    report_.add(std::move(found));
  }

  void against_organization(const std::string& id) {
    report_.tested(day_);
    for (const Stake& stake : stakes(view_, who_, id, day_)) {
      const bool speaks = stake.kind == Stake::Kind::job || stake.kind == Stake::Kind::paid_officer ||
                          stake.kind == Stake::Kind::other_officer || stake.kind == Stake::Kind::owner;
      if (!speaks) continue;
      Hit found = begin(id);
      found.verdict = stake.kind == Stake::Kind::owner ? stake.verdict : Verdict::certain;
      found.chain = hops(view_, stake.chain);
      found.message =
          fmt::format("{} filed, as a provider, a grievance about {} and {} it", who_, id, verb(stake.kind));
      report_.add(std::move(found));
    }
  }

 private:
  Hit begin(const std::string& party) const {
    Hit found;
    found.act = "handling";
    found.actor = {who_, ""};
    found.party = {party, "complained-of"};
    found.days = Period{day_, day_};
    found.where = grievance_.where(mark_);
    found.basis =
        "the complainant, as a provider, is complained of, works for, holds an office in or owns the provider";
    return found;
  }

  const GrievanceView& grievance_;
  const CaseView& view_;
  Report& report_;
  Date day_{};
  Mark mark_{};
  std::string who_{};
};

void check(const GrievanceView& grievance, Report& report) {
  const auto& record = grievance.grievance();
  if (!record.received || record.received->date > grievance.view().as_of()) return;
  const auto& complainant = record.complainant;
  if (!complainant || !complainant->person || !complainant->role || !(*complainant->role == "provider")) return;
  Judge judge(grievance, report);
  const auto& registry = grievance.view().registry();
  for (const auto& about : record.about) {
    if (about->person) judge.against_person(registry.canonical(about->person->text));
    if (about->organization) judge.against_organization(registry.canonical(about->organization->text));
  }
}

}  // namespace

extern const Rule e404_filed_by_provider_complained_of{
    .code = "E404",
    .slug = "filed-by-provider-complained-of",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::convenience, Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(7)(iii) (from memory)"},
    .summary = "a provider does not file the grievance that is about it",
    .why =
        "Whoever writes the complaint about themselves chooses what it says, and an answered complaint looks like one "
        "that was heard.",
    .remedy =
        "ask the individual, through somebody without a tie to the provider, whether there is a grievance, and record "
        "theirs; void this one if there is none",
    .needs = "a grievance that a provider filed, by a person on record, and that names whom it is about",
    .check_grievance = check,
};

}  // namespace cfcm::rules
