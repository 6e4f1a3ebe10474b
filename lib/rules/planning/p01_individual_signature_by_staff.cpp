#include <fmt/format.h>

#include "rules/plan_contents.h"
#include "rules/stakes.h"

namespace cfcm::rules {
namespace {

/// Somebody signed as the individual.
struct Signer {
  const model::Plan* plan = nullptr;
  const model::Signature* signature = nullptr;
  std::string person{};
  Date day{};
};

/// A person whose record bears the individual's name may be the individual, who may work, too.
bool may_be_individual(const CaseView& view, const std::string& person) {
  const auto* intake = view.lists().intake;
  if (!intake || !intake->individual || !intake->individual->name) return false;
  return std::ranges::any_of(view.registry().records_of_person(person), [&](const model::Person* record) {
    return record->name && same_name(*record->name, *intake->individual->name);
  });
}

Hit signer_hit(const CaseView& view, const Signer& signer, std::string_view as, std::vector<Hop> chain) {
  Hit found;
  found.act = name(ActKind::plan);
  found.actor = {signer.person, {}};
  found.party = {view.id(), std::string(name(Role::individual))};
  found.verdict = may_be_individual(view, signer.person) ? Verdict::possible : Verdict::certain;
  found.days = Period{signer.day, signer.day};
  found.where = view.where(signer.signature->person.mark());
  found.chain = std::move(chain);
  found.message = fmt::format("{}, who {}, signed the plan as the individual", signer.person, as);
  found.basis = "only the individual signs as the individual, and a representative as such";
  return found;
}

void judge_acts(const CaseView& view, Report& report, const Signer& signer) {
  for (const Act& act : view.acts()) {
    const bool manages = act.kind == ActKind::case_management && act.days.holds(signer.day);
    const bool planned = act.kind == ActKind::plan && act.plan == signer.plan;
    if (act.person != signer.person || (!manages && !planned)) continue;
    auto chain = acts_for(view, act);
    if (chain.empty()) chain = {written(view, act.person, "acts-for", view.id(), act.mark)};
    report.add(signer_hit(view, signer, deed(act.kind), std::move(chain)));
  }
}

void judge_provider(const CaseView& view, Report& report, const Signer& signer, const Part& part) {
  if (part.role == Role::worker) {
    if (part.id != signer.person) return;
    const auto& provider = part.line->service->provider;
    const auto whom = provider ? view.registry().canonical(provider->text) : view.id();
    report.add(signer_hit(view, signer, "is the worker of a service in it",
                          {written(view, part.id, "acts-for", whom, part.mark, part.days)}));
    return;
  }
  if (part.role != Role::provider || part.billing) return;
  for (const Stake& stake : stakes(view, signer.person, part.id, signer.day)) {
    const bool barred =
        stake.kind == Stake::Kind::job || stake.kind == Stake::Kind::paid_officer || stake.kind == Stake::Kind::owner;
    if (!barred && stake.kind != Stake::Kind::other_officer) continue;
    Hit found = signer_hit(view, signer, fmt::format("{} {}, a provider in it", verb(stake.kind), part.id),
                           hops(view, stake.chain));
    if (!barred) found.cap = Level::warning;
    found.verdict = std::min(found.verdict, stake.kind == Stake::Kind::owner ? stake.verdict : Verdict::certain);
    report.add(std::move(found));
  }
}

void check(const CaseView& view, Report& report) {
  for (const auto* plan : view.plans()) {
    for (const auto& signature : plan->signatures) {
      if (!signature->role || !(*signature->role == "individual") || !signature->person) continue;
      const Date day = signature->signed_ ? *signature->signed_ : *plan->written;
      if (day > view.as_of()) continue;
      report.tested(day);
      const Signer signer{plan, &*signature, view.registry().canonical(signature->person->text), day};
      judge_acts(view, report, signer);
      for (const Part& part : view.parts()) {
        if (part.plan == plan) judge_provider(view, report, signer, part);
      }
    }
  }
}

}  // namespace

extern const Rule p01_individual_signature_by_staff{
    .code = "P01",
    .slug = "individual-signature-by-staff",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience, Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(2)(ix)", "42 CFR 441.725(b)(9)"},
    .summary = "no case manager, planner, worker or employee of a provider signs a plan as the individual",
    .why = "Consent that the agency or the provider gives to itself is none.",
    .remedy = "have the individual or a representative sign; where the entry is wrong, correct its `role` or `person`",
    .needs = "a plan with a signature of role individual by a `person`",
    .check_case = check,
};

}  // namespace cfcm::rules
