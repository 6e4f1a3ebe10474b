#include <fmt/format.h>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

using model::Signature;

/// Whether both signatures are one person's: certain by id, possible by the name alone.
std::optional<Verdict> one_person(const CaseView& view, const Signature& a, const Signature& b) {
  if (a.person && b.person) {
    const bool same = view.registry().canonical(a.person->text) == view.registry().canonical(b.person->text);
    return same ? std::optional(Verdict::certain) : std::nullopt;
  }
  if (a.person || b.person || !a.name || !b.name || !same_words(a.name->text, b.name->text)) return std::nullopt;
  return Verdict::possible;
}

Hit by_id(const CaseView& view, const Signature& provider, const Signature& representative) {
  const auto person = view.registry().canonical(provider.person->text);
  Hit found;
  found.act = name(ActKind::plan);
  found.actor = {person, {}};
  found.party = {view.id(), std::string(name(Role::individual))};
  found.where = view.where(provider.person.mark());
  found.related = {{view.where(representative.person.mark()), fmt::format("{} signed as a representative", person)}};
  found.chain = {written(view, person, "proxy-for", view.id(), representative.person.mark())};
  found.message = fmt::format("{} signed the plan for a provider and as the individual's representative", person);
  return found;
}

Hit by_name(const CaseView& view, const Signature& provider, const Signature& representative) {
  Hit found = gap(view.where(provider.name.mark()), "signatures for a provider and as a representative bear one name");
  found.verdict = Verdict::possible;
  found.related = {{view.where(representative.name.mark()), "the signature as a representative"}};
  return found;
}

void check(const CaseView& view, Report& report) {
  for (const auto* plan : view.plans()) {
    for (const auto& provider : plan->signatures) {
      for (const auto& other : plan->signatures) {
        const bool pair =
            provider->role && *provider->role == "provider" && other->role && *other->role == "representative";
        const Date day = provider->signed_ ? *provider->signed_ : *plan->written;
        const Date other_day = other->signed_ ? *other->signed_ : *plan->written;
        if (!pair || std::max(day, other_day) > view.as_of()) continue;
        report.tested(day);
        const auto verdict = one_person(view, *provider, *other);
        if (!verdict) continue;
        Hit found = *verdict == Verdict::certain ? by_id(view, *provider, *other) : by_name(view, *provider, *other);
        found.days = Period{day, day};
        found.basis = "who signs for a provider does not sign for the individual";
        report.add(std::move(found));
      }
    }
  }
}

}  // namespace

extern const Rule p02_provider_signs_as_representative{
    .code = "P02",
    .slug = "provider-signs-as-representative",
    .element = 2,
    .category = Category::procedural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(2)(ix)", "42 CFR 441.725(b)(9)", "BIP element 2"},
    .summary = "nobody signs one plan both for a provider and as the individual's representative",
    .why = "Such a person agrees with themselves on what they are paid for.",
    .remedy =
        "have another representative, or the individual, sign; have somebody else sign for the provider where the "
        "representative is no part of it",
    .needs = "a plan with a signature for a provider and one of a representative",
    .check_case = check,
};

}  // namespace cfcm::rules
