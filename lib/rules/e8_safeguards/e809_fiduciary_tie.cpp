#include <algorithm>

#include <fmt/format.h>

#include "rules/entity.h"

namespace cfcm::rules {
namespace {

using ties::TieKind;

/// What binds two organizations in money, without ownership or control.
struct Bond {
  std::vector<Hop> chain{};
  std::string text{};  ///< between the two ids: "lends to"
  Level cap = Level::error;
  Verdict verdict = Verdict::certain;
};

/// Reads the two organizations of one encounter.
class Pair {
 public:
  Pair(const CaseView& view, const Encounter& met, const Period& days)
      : view_(view), own_(met.act->organization), provider_(met.part->id), met_(met), days_(days) {}

  std::vector<Bond> bonds() {
    add_affiliations();
    add_interests(own_, provider_);
    add_interests(provider_, own_);
    add_fms();
    add_payers();
    return std::move(bonds_);
  }

 private:
  void add_affiliations() {
    const auto own = view_.vertex(own_), provider = view_.vertex(provider_);
    if (!own || !provider) return;
    for (const auto& [kind, verb] :
         {std::pair(TieKind::lends_to, "lends to"), std::pair(TieKind::leases_to, "rents to"),
          std::pair(TieKind::grants_to, "grants money to")}) {
      view_.ties().each(*own, kind, [&, kind = kind, verb = verb](const ties::Tie& tie) {
        const bool out = tie.from == *own && tie.to == *provider, back = tie.to == *own && tie.from == *provider;
        if ((!out && !back) || !tie.period.holds(days_.from)) return;
        add({hop(view_, {tie, out})}, view_.ties().id(tie.from), verb, view_.ties().id(tie.to));
        if (kind == TieKind::grants_to) bonds_.back().cap = Level::note;
      });
    }
  }

  /// What `holder` writes of loans, leases and pay that it has from `other`.
  void add_interests(const std::string& holder, const std::string& other) {
    for (const auto* record : view_.registry().records_of(holder)) {
      for (const auto& interest : record->interests) {
        if (!interest->kind || !interest->organization) continue;
        const Period days = model::period(interest->from, interest->to);
        if (view_.registry().canonical(interest->organization->text) != other || !days.holds(days_.from)) continue;
        const auto& kind = *interest->kind;
        const auto& mark = interest->organization.mark();
        if (kind == "loan") add({written(view_, other, "lends-to", holder, mark, days)}, other, "lends to", holder);
        if (kind == "lease") add({written(view_, other, "leases-to", holder, mark, days)}, other, "rents to", holder);
        if (kind == "compensation") add({written(view_, holder, "paid-by", other, mark, days)}, other, "pays", holder);
      }
    }
  }

  void add_fms() {
    if (!met_.part->line) return;
    const auto& fms = met_.part->line->service->fms;
    if (!fms || view_.registry().canonical(fms->text) != own_) return;
    add({written(view_, provider_, "paid-by", own_, fms.mark(), met_.part->line->days)}, own_,
        "keeps the accounts of the service and pays", provider_);
  }

  /// Who is paid for case management is the case manager, not somebody else who wrote the plan.
  void add_payers() {
    if (met_.act->kind != ActKind::case_management) return;
    for (const auto& [funding, days, mark] : view_.lists().funding) {
      if (!funding->payer || !days.holds(days_.from)) continue;
      if (view_.registry().canonical(funding->payer->text) != provider_) continue;
      if (funding->pays_for && *funding->pays_for == "services") continue;
      add({written(view_, own_, "paid-by", provider_, funding->payer.mark(), days)}, provider_,
          "pays for the case management of", own_);
      if (!funding->pays_for) bonds_.back().verdict = Verdict::possible;
      if (view_.registry().is_government(provider_)) bonds_.back().cap = Level::note;
    }
  }

  void add(std::vector<Hop> chain, const std::string& from, std::string_view verb, const std::string& to) {
    bonds_.push_back({std::move(chain), fmt::format("{} {} {}", from, verb, to)});
  }

  const CaseView& view_;
  const std::string& own_;
  const std::string& provider_;
  const Encounter& met_;
  const Period& days_;
  std::vector<Bond> bonds_{};
};

void judge(const CaseView& view, Report& report, const Encounter& met, const Period& days) {
  const Act& act = *met.act;
  if (act.organization == met.part->id) return;
  const auto own = view.vertex(act.organization), provider = view.vertex(met.part->id);
  const auto control = own && provider ? ties::control(view.ties(), *own, *provider, days.from) : std::nullopt;
  if (control && control->verdict == Verdict::certain) return;
  const auto* service = met.part->line ? met.part->line->service : nullptr;
  const Cover covered = cover(view, act.organization, met.part->id, act.kind, service, days.from);
  if (covered.state == Cover::State::accepted) return;
  for (Bond& bond : Pair(view, met, days).bonds()) {
    Hit found = hit(view, met, days);
    found.where = view.where(met.part->mark);
    found.related = {{view.where(act.mark), fmt::format("{} {} here", actor_text(act), deed(act.kind))}};
    found.cap = std::min(found.cap, bond.cap);
    if (covered.state == Cover::State::corrective) found.cap = std::min(found.cap, Level::warning);
    found.verdict = std::min(found.verdict, bond.verdict);
    found.chain = joined(acts_for(view, act), bond.chain);
    found.message = fmt::format("{} {}, {} {}, and {}", actor_text(act), deed(act.kind), met.part->id,
                                gain_text(*met.part), bond.text);
    found.basis =
        "a loan, a lease, pay, an account kept or a payer joins the two; a grant is a note; control is E801, and a "
        "shared owner, officer or landlord O07";
    report.add(std::move(found));
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if ((act.kind != ActKind::case_management && act.kind != ActKind::plan) || act.organization.empty()) continue;
    for (const Encounter& met : view.encounters(act, Role::provider)) {
      report.tested(met.days.from);
      for (const Period& days : view.pieces({act.organization, met.part->id}, met.days)) judge(view, report, met, days);
    }
  }
}

}  // namespace

extern const Rule e809_fiduciary_tie{
    .code = "E809",
    .slug = "fiduciary-tie",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "CMS guidance on conflict of interest: a fiduciary relationship"},
    .summary =
        "the organization that manages a case or writes its plan neither owes, rents from, pays nor is paid by a "
        "provider in it",
    .why =
        "A lender or landlord wants the other to thrive, and a debtor cannot afford to displease it: money that flows "
        "between the two weighs on every referral.",
    .remedy =
        "end the loan, lease or payment or record its end, assign case management to another organization, or record "
        "the approved safeguard",
    .needs = "a case manager or planner with an organization, and a plan with a provider",
    .check_case = check,
};

}  // namespace cfcm::rules
