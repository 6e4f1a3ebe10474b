#include <algorithm>

#include <fmt/format.h>

#include "rules/assignments.h"
#include "rules/kinship_rules.h"
#include "rules/stakes.h"

namespace cfcm::rules {
namespace {

/// When the entry that writes this tie was added to the records, and where that is said.
const model::Field<Date>* recorded(const CaseView& view, const ties::Tie& tie) {
  if (tie.kind == ties::TieKind::related_to) {
    for (const auto* person : view.registry().records_of_person(view.ties().id(tie.from))) {
      for (const auto& entry : person->related_to) {
        if (entry->relation.mark() == tie.mark && entry->recorded) return &entry->recorded;
      }
    }
  }
  if (tie.kind == ties::TieKind::owns) {
    for (const auto* organization : view.registry().records_of(view.ties().id(tie.to))) {
      for (const auto& entry : organization->owners) {
        if (entry.mark() == tie.mark && entry->recorded) return &entry->recorded;
      }
    }
  }
  return nullptr;
}

/// The latest of the chain's ties that was recorded after `ended`; later than the audit date it is not yet.
const model::Field<Date>* late(const CaseView& view, const ties::Chain& chain, Date ended) {
  const model::Field<Date>* latest = nullptr;
  for (const auto& step : chain) {
    const auto* entry = recorded(view, step.tie);
    if (entry && **entry > ended && **entry <= view.as_of() && (!latest || **entry > **latest)) latest = entry;
  }
  return latest;
}

void add(const CaseView& view, Report& report, Hit found, const Encounter& met, const model::Field<Date>& entry,
         Date ended, std::string_view tie) {
  found.where = view.where(entry.mark());
  found.message = fmt::format("{} managed the case until {} and {}; the tie was added to the records on {}",
                              met.act->person, ended.text(), tie, entry->text());
  found.basis = "a tie counts that was in force during the assignment and recorded after it had ended";
  report.add(std::move(found));
}

void judge_kin(const CaseView& view, Report& report, const Encounter& met, Date ended) {
  if (met.part->id.empty()) return;
  report.tested(ended);
  for (const Period& days : view.pieces({met.act->person, met.part->id}, met.days)) {
    const auto kin = view.kin(met.act->person, met.part->id, days.from);
    const auto* entry = kin ? late(view, kin->chain, ended) : nullptr;
    if (!entry) continue;
    const std::string whom = met.part->role == Role::individual ? "the individual" : met.part->id;
    add(view, report, kin_hit(view, met, days, *kin), met, *entry, ended, "was " + kin_text(*kin, whom));
  }
}

void judge_share(const CaseView& view, Report& report, const Encounter& met, const Period& days, Date ended,
                 const std::string& holder, const ties::Chain& to_holder) {
  for (const Stake& stake : stakes(view, holder, met.part->id, days.from)) {
    if (stake.kind != Stake::Kind::owner) continue;
    ties::Chain chain = to_holder;
    chain.insert(chain.end(), stake.chain.begin(), stake.chain.end());
    const auto* entry = late(view, chain, ended);
    if (!entry) continue;
    Hit found = personal_hit(view, met, days);
    found.verdict = stake.verdict;
    found.chain = hops(view, chain);
    add(view, report, std::move(found), met, *entry, ended,
        to_holder.empty()
            ? fmt::format("owned a share of {}", met.part->id)
            : fmt::format("is of the immediate family of {}, who owned a share of {}", holder, met.part->id));
  }
}

void judge_ownership(const CaseView& view, Report& report, const Encounter& met, Date ended) {
  report.tested(ended);
  for (const Period& days : view.pieces({met.act->person, met.part->id}, met.days)) {
    judge_share(view, report, met, days, ended, met.act->person, {});
    for (const auto& [member, chain] : view.family(met.act->person, days.from)) {
      judge_share(view, report, met, days, ended, view.ties().id(member), chain);
    }
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management || act.person.empty()) continue;
    const Date ended = assigned(view, act).to;
    if (ended >= view.as_of()) continue;
    for (const Encounter& met : view.encounters(act, Role::provider)) judge_ownership(view, report, met, ended);
    for (const Role role : {Role::individual, Role::caregiver, Role::representative, Role::responsible}) {
      for (const Encounter& met : view.encounters(act, role)) judge_kin(view, report, met, ended);
    }
  }
}

}  // namespace

extern const Rule e210_tie_recorded_late{
    .code = "E210",
    .slug = "tie-recorded-late",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"BIP element 2"},
    .summary = "a case manager's tie of kin or ownership is on record before the assignment ends",
    .why =
        "A tie that comes to light once the assignment is over was there while it mattered, and nobody could act on "
        "it.",
    .remedy =
        "review what was decided under the assignment, and find out why the tie was not on record; if the day of "
        "recording is wrong, correct it",
    .needs = "an assignment of a case manager that has ended",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
