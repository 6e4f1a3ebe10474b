#include <algorithm>

#include <fmt/format.h>

#include "rules/dealings.h"
#include "rules/kinship_rules.h"
#include "rules/safeguards.h"

namespace cfcm::rules {
namespace {

constexpr const char* basis =
    "a payee, trustee, conservator, creditor, landlord or heir of the individual counts, on the day of the decision, "
    "and a managed-care organization that is paid a fixed sum and decides the level of care; to pay for services does "
    "not";

/// What the organization is found with; a department of a state or county is a warning, met by a firewall.
class ByOrganization {
 public:
  ByOrganization(const CaseView& view, Report& report, const Encounter& met)
      : view_(view), report_(report), met_(met), own_(met.act->organization), day_(met.days.from) {
    government_ = view.registry().is_government(own_);
    met_by_firewall_ = government_ && has_safeguard(view, "firewall", own_, day_);
  }

  void judge() const {
    if (own_.empty() || met_by_firewall_) return;
    for (const Dealing& dealing : dealings(view_, own_)) {
      if (dealing.days.holds(day_)) add(dealing.hop, dealing.mark, dealing_text(dealing.kind));
    }
    if (!separate_units()) representatives();
    capitated();
  }

 private:
  void add(Hop tie, const Mark& mark, std::string_view text, Level cap = Level::error,
           Verdict verdict = Verdict::certain) const {
    Hit found = hit(view_, met_, met_.days);
    found.cap = std::min(cap, government_ ? Level::warning : Level::error);
    found.verdict = std::min(found.verdict, verdict);
    found.chain = joined(acts_for(view_, *met_.act), {std::move(tie)});
    found.related = {{view_.where(mark), fmt::format("{} {} here", own_, text)}};
    found.message =
        fmt::format("{} {}{} {}", actor_text(*met_.act), deed(met_.act->kind), and_organization(*met_.act), text);
    found.basis = basis;
    report_.add(std::move(found));
  }

  /// They meet the tie of a representative as they do in E204, but where no safeguard covers an eligibility decision.
  bool separate_units() const {
    const auto packs = view_.applying(day_);
    const bool accepted = std::ranges::all_of(packs, [](const Pack* pack) { return pack->eligibility_safeguards; });
    return accepted && has_safeguard(view_, "separate-units", own_, day_);
  }

  void representatives() const {
    for (const Part& part : view_.parts()) {
      if (part.role != Role::representative || part.id != own_ || !part.days.holds(day_)) continue;
      const bool in_money = std::ranges::any_of(part.support->roles, [](const auto& role) {
        return role->is_any({"representative-payee", "trustee", "conservator"});
      });
      if (!in_money) continue;
      add(written(view_, own_, std::string(tie_of(part)), view_.id(), part.mark, part.written), part.mark,
          "manages the individual's money");
    }
  }

  /// A managed-care plan that bears the cost gains by every determination it makes, or refuses.
  void capitated() const {
    const auto* decision = determination();
    if (!decision || (decision->kind && *decision->kind == "non-financial")) return;
    const bool known = decision->kind || decision->level_of_care;
    for (const auto& [funding, days, mark] : view_.lists().funding) {
      const bool bears = days.holds(day_) && funding->method && *funding->method == "capitated" && funding->payer &&
                         view_.registry().canonical(funding->payer->text) == own_ &&
                         !(funding->pays_for && *funding->pays_for == "case-management");
      if (!bears || !view_.registry().is_kind(own_, {"managed-care-organization"})) continue;
      add(written(view_, own_, "responsible-for", view_.id(), funding->payer.mark(), days), funding->payer.mark(),
          "is paid a fixed sum for the individual's services", Level::warning,
          known ? Verdict::certain : Verdict::possible);
    }
  }

  const model::Eligibility* determination() const {
    for (const auto* decision : view_.determinations()) {
      if (decision->decided.mark().file == met_.act->mark.file) return decision;
    }
    return nullptr;
  }

  const CaseView& view_;
  Report& report_;
  const Encounter& met_;
  const std::string& own_;
  Date day_;
  bool government_ = false, met_by_firewall_ = false;
};

void judge_person(const CaseView& view, Report& report, const Encounter& met) {
  for (const Dealing& dealing : dealings(view, met.act->person)) {
    if (!dealing.days.holds(met.days.from)) continue;
    Hit found = personal_hit(view, met, met.days);
    found.chain = {dealing.hop};
    found.related = {
        {view.where(dealing.mark), fmt::format("{} {} here", met.act->person, dealing_text(dealing.kind))}};
    found.message = fmt::format("{} {} and {}", actor_text(*met.act), deed(met.act->kind), dealing_text(dealing.kind));
    found.basis = basis;
    report.add(std::move(found));
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::decision) continue;
    for (const Encounter& met : view.encounters(act, Role::individual)) {
      report.tested(act.days.from);
      ByOrganization(view, report, met).judge();
      judge_person(view, report, met);
    }
  }
}

}  // namespace

extern const Rule e103_decider_tied_to_individual{
    .code = "E103",
    .slug = "decider-tied-to-individual",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"BIP element 1"},
    .summary = "whoever decides eligibility has no dealings in money with the individual, nor has their organization",
    .why =
        "A landlord, creditor, payee or heir has something to win or lose by what the individual is found eligible "
        "for. A capitated plan that decides the level of care weighs its own cost.",
    .remedy = "have somebody without such a tie decide, and record that determination; or record the end of the tie",
    .needs = "a determination with `by`",
    .check_case = check,
};

}  // namespace cfcm::rules
