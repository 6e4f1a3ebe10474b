#include <algorithm>

#include <fmt/format.h>

#include "rules/contact_points.h"
#include "rules/kinship_rules.h"
#include "ties/ownership.h"

namespace cfcm::rules {
namespace {

using ties::Relation;

/// Somebody whose household would be a conflict: the part itself, or a person who owns the provider.
struct Other {
  std::string id{};
  ties::Chain to_party{};  ///< from an owner to the provider
  std::string what{};      ///< "the individual", "a paid caregiver", "an owner of O-RIVER"
};

std::vector<Other> others(const CaseView& view, const Part& part, Date day) {
  if (part.role == Role::individual) return {{part.id, {}, "the individual"}};
  if (part.role == Role::caregiver) {
    if (part.id.empty()) return {};
    return {{part.id, {}, fmt::format("{}, a paid caregiver in the case", part.id)}};
  }
  std::vector<Other> all;
  const auto provider = view.vertex(part.id);
  if (!provider) return all;
  for (auto& [owner, chain] : ties::owners(view.ties(), *provider, day)) {
    const auto& id = view.ties().id(owner);
    all.push_back({id, std::move(chain), fmt::format("{}, an owner of {}", id, part.id)});
  }
  return all;
}

/// The tie by which the two are partners or of one household on the day.
std::optional<ties::Step> household(const CaseView& view, std::string_view person, std::string_view other, Date day) {
  const auto a = view.vertex(person), b = view.vertex(other);
  std::optional<ties::Step> found;
  if (!a || !b) return found;
  view.ties().each(*a, ties::TieKind::related_to, [&](const ties::Tie& tie) {
    const bool joins = (tie.from == *a && tie.to == *b) || (tie.from == *b && tie.to == *a);
    const bool lives = tie.relation == Relation::domestic_partner || tie.relation == Relation::household_member;
    if (joins && lives && tie.period.holds(day) && !found) found = ties::Step{tie, tie.from == *a};
  });
  return found;
}

void judge(const CaseView& view, Report& report, const Encounter& met, const Period& days, const Other& other) {
  const Act& act = *met.act;
  // An owner or caregiver who acts, and kin, are found by E202, E205, E206 and E805.
  if (other.id == act.person || view.kin(act.person, other.id, days.from)) return;
  Hit found = personal_hit(view, met, days);
  if (const auto tie = household(view, act.person, other.id, days.from)) {
    found.chain = joined(hops(view, {*tie}), hops(view, other.to_party));
    const bool housemate = tie->tie.relation == Relation::household_member;
    found.message = fmt::format("{} {} and is {} {}", actor_text(act), deed(act.kind),
                                housemate ? "a member of one household with" : "the domestic partner of", other.what);
    found.basis = "a household is no kinship, and is looked at for itself";
    report.add(std::move(found));
    return;
  }
  if (act.kind != ActKind::case_management) return;
  const auto shared = shared_contact(view, act.person, other.id, met.part->support, days);
  if (shared.fields.empty()) return;
  found.cap = Level::note;
  found.verdict = Verdict::possible;
  Hop hop = written(view, act.person, "lives-with", other.id, shared.mark);
  hop.evidence = shared.fields;
  found.chain = joined({std::move(hop)}, hops(view, other.to_party));
  found.message =
      fmt::format("{} {} and has the same {} as {}", actor_text(act), deed(act.kind), shared.fields, other.what);
  found.basis = "a lead for a person to look at; what an organization gives as its own does not count";
  report.add(std::move(found));
}

/// Whether there is anything by which somebody could be joined to the actor here.
bool may_share(const CaseView& view, const Act& act) {
  const auto who = view.vertex(act.person);
  bool any = false;
  if (who) {
    view.ties().each(*who, ties::TieKind::related_to, [&](const ties::Tie& tie) {
      any = any || tie.relation == Relation::domestic_partner || tie.relation == Relation::household_member;
    });
  }
  return any || (act.kind == ActKind::case_management &&
                 std::ranges::any_of(view.registry().records_of_person(act.person), [](const model::Person* person) {
                   return !person->addresses.empty() || !person->phones.empty() || !person->emails.empty();
                 }));
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (!is_judged(act.kind) || act.person.empty()) continue;
    const bool looked_at = may_share(view, act);
    for (const Role role : {Role::individual, Role::caregiver, Role::provider}) {
      for (const Encounter& met : view.encounters(act, role)) {
        report.tested(met.days.from);
        if (!looked_at) continue;
        for (const Period& days : view.pieces({act.person, met.part->id}, met.days)) {
          for (const Other& other : others(view, *met.part, days.from)) judge(view, report, met, days, other);
        }
      }
    }
  }
}

}  // namespace

extern const Rule e211_household_or_shared_contact{
    .code = "E211",
    .slug = "household-or-shared-contact",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"state policy on members of the household; BIP element 2"},
    .summary =
        "whoever decides, assesses, plans or manages shares no household with the individual, a paid caregiver or an "
        "owner of a provider",
    .why =
        "Partners and housemates share an income as spouses do, though no degree of kinship joins them. An address or "
        "a telephone in common may be the sign of a tie that nobody wrote down.",
    .remedy = "assign the case to somebody else; where only an address or number is shared, ask, and record the tie",
    .needs = "a decision, assessment, plan or case manager by name",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
