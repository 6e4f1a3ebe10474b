#include <algorithm>

#include <fmt/format.h>

#include "rules/declared.h"
#include "rules/kinship_rules.h"
#include "rules/stakes.h"

namespace cfcm::rules {
namespace {

struct Declaration {
  Date signed_on{};
  Mark mark{};
  Denied denied{};
};

/// Those that the person signed within the clock's term before the act, or later. Of those from before it the last one
/// counts: what it says stands in the place of the others.
std::vector<Declaration> declarations(const CaseView& view, const Act& act) {
  std::vector<Declaration> all;
  for (const auto* record : view.registry().records_of_person(act.person)) {
    for (const auto& one : record->attestations) {
      if (!one->kind || !(*one->kind == "conflict-of-interest") || !one->signed_ || !one->declares) continue;
      all.push_back({*one->signed_, one->declares.mark(), denied_by(one->declares->text)});
    }
  }
  if (all.empty()) return all;
  std::optional<Date> last;
  for (const Declaration& one : all) {
    if (one.signed_on <= act.days.from && (!last || *last < one.signed_on)) last = one.signed_on;
  }
  const auto clock = view.registry().policy.clock("attestation", view.applying(act.days.from));
  std::erase_if(all, [&](const Declaration& one) {
    return !one.denied.any() || (last && one.signed_on < *last) || stats::due(clock, one.signed_on) < act.days.from;
  });
  return all;
}

void add(const CaseView& view, Report& report, const Declaration& declared, Hit found, std::string_view tie,
         const Encounter& met) {
  found.judged_on = std::max(declared.signed_on, met.days.from);
  found.where = view.where(declared.mark);
  found.related.push_back({view.where(met.act->mark), fmt::format("{} {} here", met.act->person, deed(met.act->kind))});
  found.message = fmt::format("{} declared on {} that there is no such tie, {}, and {}", met.act->person,
                              declared.signed_on.text(), deed(met.act->kind), tie);
  found.basis =
      "a tie on the day of the declaration counts, where its words deny ties of that kind: `none` and `no conflicts of "
      "interest` each kind, `no ownership`, `no outside employment` and `no relatives` one";
  report.add(std::move(found));
}

bool counts(const Encounter& met, const Stake& stake) {
  if (stake.verdict != Verdict::certain) return false;
  switch (stake.kind) {
    case Stake::Kind::owner:
    case Stake::Kind::interest:
    case Stake::Kind::dealing: return true;
    case Stake::Kind::job:
    case Stake::Kind::paid_officer:
      // What E107 and E804 judge: work elsewhere than where the act was done.
      return met.act->kind != ActKind::assessment &&
             std::ranges::find(met.act->choices, met.part->id) == met.act->choices.end();
    default: return false;
  }
}

void judge_stakes(const CaseView& view, Report& report, const Declaration& declared, const Encounter& met) {
  const Date then = declared.signed_on, later = std::max(then, met.days.from);
  if (met.part->billing || then > met.days.to) return;
  report.tested(then);
  const auto afterwards = stakes(view, met.act->person, met.part->id, later);
  for (const Stake& stake : stakes(view, met.act->person, met.part->id, then)) {
    const bool lasts = std::ranges::any_of(afterwards, [&](const Stake& other) { return other.kind == stake.kind; });
    if (!lasts || !declared.denied.stake(stake.kind) || !counts(met, stake)) continue;
    Hit found = personal_hit(view, met, {then, then});
    found.chain = hops(view, stake.chain);
    add(view, report, declared, std::move(found), fmt::format("{} {}", verb(stake.kind), met.part->id), met);
  }
}

void judge_kin(const CaseView& view, Report& report, const Declaration& declared, const Encounter& met) {
  const Date day = declared.signed_on;
  if (!declared.denied.kin || met.part->id.empty() || !met.days.holds(day)) return;
  report.tested(day);
  const auto kin = view.kin(met.act->person, met.part->id, day);
  if (!kin) return;
  const std::string whom = met.part->role == Role::individual ? "the individual" : met.part->id;
  add(view, report, declared, kin_hit(view, met, {day, day}, *kin), "is " + kin_text(*kin, whom), met);
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (!is_judged(act.kind) || act.person.empty()) continue;
    for (const Declaration& declared : declarations(view, act)) {
      for (const Encounter& met : view.encounters(act, Role::provider)) judge_stakes(view, report, declared, met);
      for (const Role role : {Role::individual, Role::caregiver, Role::representative, Role::responsible}) {
        for (const Encounter& met : view.encounters(act, role)) judge_kin(view, report, declared, met);
      }
    }
  }
}

}  // namespace

extern const Rule e209_declaration_contradicted{
    .code = "E209",
    .slug = "declaration-contradicted",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 455.104", "BIP element 2"},
    .summary = "whoever declares that there is no conflict of interest has no tie on record that is one",
    .why =
        "A declaration that the records contradict is either a mistake in the records or a tie kept silent; both need "
        "to be known.",
    .remedy =
        "ask the person; then correct the tie in the records, or have a true declaration signed and the case assigned "
        "to somebody else",
    .needs = "an attestation that denies a tie, of somebody who decides, assesses, plans or manages",
    .check_case = check,
};

}  // namespace cfcm::rules
