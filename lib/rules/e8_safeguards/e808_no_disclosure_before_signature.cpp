#include <algorithm>

#include <fmt/format.h>

#include "rules/entity.h"

namespace cfcm::rules {
namespace {

struct Signed {
  Date day{};
  Mark mark{};
};

std::optional<Signed> first_signature(const CaseView& view, const model::Plan& plan) {
  std::optional<Signed> first;
  for (const auto& signature : plan.signatures) {
    const bool counts = signature->role && signature->role->is_any({"individual", "representative"});
    if (!counts || !signature->signed_ || *signature->signed_ > view.as_of()) continue;
    if (!first || *signature->signed_ < first->day) first = Signed{*signature->signed_, signature->signed_.mark()};
  }
  return first;
}

/// The act of the plan's own writer, or of who manages the case on the day of the signature.
bool concerns(const Act& act, const model::Plan& plan, Date day) {
  if (act.kind == ActKind::plan) return act.plan == &plan;
  return act.kind == ActKind::case_management && act.days.holds(day);
}

/// How sure it is that, when the plan was signed, one entity planned or managed and served: by itself or by control,
/// or as a pair that a safeguard names. Sets `pair` to the best.
Verdict one_entity(const CaseView& view, const model::Plan& plan, Date day, std::string& pair) {
  Verdict best = Verdict::excluded;
  for (const Act& act : view.acts()) {
    if (!concerns(act, plan, day)) continue;
    for (const Part& part : view.parts()) {
      if (part.role != Role::provider || part.plan != &plan || part.billing) continue;
      const Encounter met{&act, &part, {day, day}};
      const auto joined = entity_pair(view, met, {day, day});
      if (!joined || (!joined->same && !joined->control && !joined->cover.safeguard)) continue;
      const bool certain = joined->same || (joined->control && joined->control->verdict == Verdict::certain) ||
                           (joined->cover.safeguard && joined->share && joined->share->verdict == Verdict::certain);
      const Verdict verdict = std::min(act.verdict, certain ? Verdict::certain : Verdict::possible);
      if (verdict <= best) continue;
      best = verdict;
      pair = joined->same ? act.organization : fmt::format("{} and {}", act.organization, part.id);
    }
  }
  return best;
}

bool disclosed(const CaseView& view, Date day) {
  return std::ranges::any_of(view.lists().notices, [&](const auto& notice) {
    return notice.entry->topic && *notice.entry->topic == "conflict-disclosure" && notice.days.from <= day;
  });
}

/// A choice of agency or provider by the individual: an entry of `choices`, or one made with the case manager or in
/// the plan.
bool chosen(const CaseView& view, const model::Plan& plan, Date day) {
  const auto free = [](const auto& by) { return by && by->is_any({"individual", "representative"}); };
  return std::ranges::any_of(view.lists().choices,
                             [&](const auto& choice) {
                               return choice.entry->of &&
                                      choice.entry->of->is_any({"case-management-agency", "provider"}) &&
                                      choice.days.from <= day;
                             }) ||
         std::ranges::any_of(
             view.lists().case_managers,
             [&](const auto& manager) { return free(manager.entry->chosen_by) && manager.days.from <= day; }) ||
         std::ranges::any_of(plan.services,
                             [&](const auto& line) { return free(line->chosen_by) && !line->offered.empty(); });
}

void check(const CaseView& view, Report& report) {
  for (const auto* plan : view.plans()) {
    const auto signature = first_signature(view, *plan);
    if (!signature) continue;
    std::string pair;
    const Verdict verdict = one_entity(view, *plan, signature->day, pair);
    if (verdict == Verdict::excluded) continue;
    report.tested(signature->day);
    const bool told = disclosed(view, signature->day), chose = chosen(view, *plan, signature->day);
    if (told && chose) continue;
    Hit found =
        gap(view.where(signature->mark),
            fmt::format("the plan was signed on {} while {} did both, and until that day there is no record of {}",
                        signature->day.text(), pair,
                        told    ? "a choice of agency or provider"
                        : chose ? "a conflict-disclosure notice"
                                : "a conflict-disclosure notice or of a choice of agency or provider"),
            signature->day);
    found.verdict = verdict;
    found.basis =
        "a notice `conflict-disclosure` and a choice of case-management-agency or provider, both on or before the day "
        "of the first signature of the individual or a representative";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e808_no_disclosure_before_signature{
    .code = "E808",
    .slug = "no-disclosure-before-signature",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)-(vii)", "42 CFR 441.725(a)", "BIP element 8"},
    .summary = "where one entity does both, the individual is told of the conflict and chooses before signing the plan",
    .why =
        "A signature agrees to what the signer knows: who hears afterwards that planner and provider are one has "
        "chosen nothing.",
    .remedy =
        "record the notice (`notices`, topic conflict-disclosure) and the choice (`choices`) that there were; else "
        "tell the individual now, offer the choice, and have the plan signed anew",
    .needs = "a plan signed by the individual while one entity manages the case and serves it",
    .check_case = check,
};

}  // namespace cfcm::rules
