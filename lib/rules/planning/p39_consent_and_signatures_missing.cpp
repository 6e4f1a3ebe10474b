#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>

#include "rules/plan_contents.h"
#include "rules/stakes.h"

namespace cfcm::rules {
namespace {

using SignedAs = model::Term<model::signature_role_words>::Checked;

/// The signatures in one role; those dated after the audit date do not exist yet.
std::vector<const model::Signature*> signatures(const CaseView& view, const model::Plan& plan,
                                                std::initializer_list<SignedAs> roles) {
  std::vector<const model::Signature*> found;
  for (const auto& signature : plan.signatures) {
    if (!signature->role || !signature->role->is_any(roles)) continue;
    if (!signature->signed_ || *signature->signed_ <= view.as_of()) found.push_back(&*signature);
  }
  return found;
}

bool signs_for(const CaseView& view, const model::Signature& signature, const Part& provider, const model::Plan& plan) {
  if (!signature.person) {
    const auto records = view.registry().records_of(provider.id);
    return signature.name && std::ranges::any_of(records, [&](const model::Organization* record) {
             return record->name && same_words(record->name->text, signature.name->text);
           });
  }
  const auto person = view.registry().canonical(signature.person->text);
  if (person == provider.id) return true;
  const auto& worker = provider.line->service->worker;
  if (worker && view.registry().canonical(worker->text) == person) return true;
  return !stakes(view, person, provider.id, signature.signed_ ? *signature.signed_ : *plan.written).empty();
}

/// The first provider of those whose signature is missing: one that nobody can tell the provider of may be that
/// of any.
void judge_providers(const CaseView& view, const model::Plan& plan, const std::function<void(const Part&)>& missing) {
  const auto all = signatures(view, plan, {"provider"});
  std::set<const model::Signature*> known;
  std::map<std::string, const Part*> open;
  std::set<std::string> satisfied;
  for (const Part& part : view.parts()) {
    if (part.role != Role::provider || part.plan != &plan || part.billing) continue;
    open.emplace(part.id, &part);
    for (const auto* signature : all) {
      if (!signs_for(view, *signature, part, plan)) continue;
      known.insert(signature);
      satisfied.insert(part.id);
    }
  }
  std::erase_if(open, [&](const auto& entry) { return satisfied.contains(entry.first); });
  if (open.size() > all.size() - known.size()) missing(*open.begin()->second);
}

void judge(const CaseView& view, Report& report, const PlanWhole& whole) {
  const model::Plan& plan = whole.plan();
  const Date day = first_day(plan);
  report.tested(day);
  // A signature of which it is not said in what role it was given may be the one that is missing.
  const bool unclear = std::ranges::any_of(plan.signatures, [](const auto& signature) { return !signature->role; });
  const auto add = [&](Hit found) {
    if (unclear) found.verdict = Verdict::possible;
    report.add(std::move(found));
  };
  if (signatures(view, plan, {"individual", "representative"}).empty()) {
    add(plan_gap(view, whole, "no signature of the individual or a representative is on record"));
  }
  if (signatures(view, plan, {"case-manager"}).empty()) {
    add(gap(view.where(plan.by ? plan.by.mark() : plan.written.mark()),
            "no signature of a case manager or planner is on record", day));
  }
  judge_providers(view, plan, [&](const Part& provider) {
    add(gap(view.where(provider.mark),
            fmt::format("no signature is on record of {} or of another provider that the plan names", provider.id),
            day));
  });
}

void check(const CaseView& view, Report& report) {
  for (const PlanWhole& whole : plan_wholes(view)) {
    if (!is_amendment(whole.plan())) judge(view, report, whole);  // an amendment is P04's
  }
}

}  // namespace

extern const Rule p39_consent_and_signatures_missing{
    .code = "P39",
    .slug = "consent-and-signatures-missing",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(ix)", "42 CFR 441.725(b)(9)"},
    .summary =
        "the individual or a representative consented to the plan in writing, and the planner and every provider "
        "signed it",
    .why =
        "A plan that the individual did not sign is somebody else's plan; a provider that did not sign it does not owe "
        "what it says.",
    .remedy = "have those sign who have not, and record each in `signatures` with the day",
    .needs = "a plan in force",
    .check_case = check,
};

}  // namespace cfcm::rules
