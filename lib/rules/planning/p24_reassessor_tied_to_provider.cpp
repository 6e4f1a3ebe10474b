#include <fmt/format.h>

#include "rules/deciders.h"
#include "rules/plan_contents.h"
#include "rules/stakes.h"
#include "ties/ownership.h"

namespace cfcm::rules {
namespace {

/// Of an assessment whose type is on record: whether it is the first one.
std::optional<bool> is_initial(const CaseView& view, const Act& act) {
  if (act.kind != ActKind::assessment) return std::nullopt;
  for (const model::Assessment* one : view.all<model::Assessment>()) {
    if (one->assessed && one->assessed.mark().file == act.mark.file && one->type_) return *one->type_ == "initial";
  }
  return std::nullopt;
}

/// An assessment that meets a provider.
struct Meeting {
  Encounter met{};
  bool initial = false;

  std::string deed() const {
    return fmt::format("{} assessed the individual{}", actor_text(*met.act), initial ? "" : " again");
  }
};

/// Whether some policy asks it of a first assessment.
bool first_counts(const CaseView& view, Date day) {
  return std::ranges::any_of(view.applying(day), [](const Pack* pack) { return pack->levels.contains("P24.initial"); });
}

/// Whether this person (or organization) plans or manages the case as well, so that E804 (or E801) speaks of the tie.
bool plans_or_manages(const CaseView& view, std::string Act::*who, const Act& assessment) {
  return std::ranges::any_of(view.acts(), [&](const Act& act) {
    return (act.kind == ActKind::case_management || act.kind == ActKind::plan) && act.*who == assessment.*who;
  });
}

/// What a safeguard does for an assessment, as decision_cover has it for a determination.
DecisionCover assessment_cover(const CaseView& view, const Encounter& met) {
  const auto& own = met.act->organization;
  const Date day = met.days.from;
  DecisionCover result;
  if (view.registry().is_government(own.empty() ? met.part->id : own)) {
    result.cap = Level::warning;
    result.silent = has_safeguard(view, "firewall", own.empty() ? met.part->id : own, day);
    return result;
  }
  const auto packs = view.applying(day);
  const bool none = std::ranges::any_of(packs, [](const Pack* pack) { return !pack->eligibility_safeguards; });
  if (none || view.funding(day).contains("medicaid-1915i")) return result;
  const auto* service = met.part->line ? met.part->line->service : nullptr;
  const Cover covered = cover(view, own, met.part->id, ActKind::assessment, service, day);
  result.silent = covered.state == Cover::State::accepted;
  if (covered.state == Cover::State::corrective) result.cap = Level::warning;
  result.verdict = covered.verdict;
  return result;
}

Hit tied_hit(const CaseView& view, const Meeting& meeting, const DecisionCover& cover, std::string_view how) {
  const auto& met = meeting.met;
  Hit found = hit(view, met, met.days);
  found.variant = meeting.initial ? "initial" : "";
  found.cap = std::min(found.cap, cover.cap);
  found.verdict = std::min(found.verdict, cover.verdict);
  found.message = fmt::format("{}{} {}", meeting.deed(), and_organization(*met.act), how);
  return found;
}

void judge_organization(const CaseView& view, Report& report, const Meeting& meeting, const DecisionCover& cover) {
  const auto& met = meeting.met;
  const auto& organization = met.act->organization;
  const auto& provider = met.part->id;
  if (organization == provider) {
    Hit found = tied_hit(view, meeting, cover, gain_text(*met.part));
    found.chain = acts_for(view, *met.act);
    found.basis = "who assesses what is needed does not sell it to the same person";
    report.add(std::move(found));
    return;
  }
  const auto own = view.vertex(organization), other = view.vertex(provider);
  if (!own || !other) return;
  const auto share = ties::ownership_tie(view.ties(), *own, *other, met.days.from, true);
  const auto control = ties::control(view.ties(), *own, *other, met.days.from);
  if (!share && !control) return;
  const bool by_share = share && (!control || share->verdict > control->verdict);
  Hit found = tied_hit(
      view, meeting, cover,
      fmt::format("is tied by {} to {}, which {}", by_share ? "ownership" : "control", provider, gain_text(*met.part)));
  found.verdict = std::min(found.verdict, by_share ? share->verdict : control->verdict);
  found.chain = joined(acts_for(view, *met.act), hops(view, by_share ? share->chain : control->chain));
  found.basis = "a share above 0 of one in the other, a party with a share of both, or control counts";
  report.add(std::move(found));
}

void judge_person(const CaseView& view, Report& report, const Meeting& meeting, const DecisionCover& cover) {
  const auto& met = meeting.met;
  const Act& act = *met.act;
  if (act.organization == met.part->id) return;
  bool tied = false;
  for (const Stake& stake : stakes(view, act.person, met.part->id, met.days.from, act.organization)) {
    const bool barred =
        stake.kind == Stake::Kind::job || stake.kind == Stake::Kind::paid_officer || stake.kind == Stake::Kind::owner;
    if (!barred && stake.kind != Stake::Kind::other_officer) continue;
    Hit found = personal_hit(view, met, met.days);
    found.variant = meeting.initial ? "initial" : "";
    found.cap = std::min({found.cap, cover.cap, barred ? Level::error : Level::warning});
    const bool every = for_every_choice(view, act, met.part->id, stake.kind, met.days.from);
    found.verdict = std::min({every ? Verdict::certain : Verdict::possible, stake.verdict, cover.verdict});
    found.chain = hops(view, stake.chain);
    found.message =
        fmt::format("{} and {} {}, which {}", meeting.deed(), verb(stake.kind), met.part->id, gain_text(*met.part));
    found.basis = "a job, a paid office or a share above 0 on the day of the assessment counts; volunteering does not";
    report.add(std::move(found));
    tied = true;
  }
  if (const auto own = own_service(view, act, *met.part); !tied && !own.chain.empty()) {
    Hit found = personal_hit(view, met, met.days);
    found.variant = meeting.initial ? "initial" : "";
    found.cap = std::min(found.cap, cover.cap);
    found.verdict = cover.verdict;
    found.chain = own.chain;
    found.message = fmt::format("{} and {}", meeting.deed(), own.deed);
    found.basis = "who assesses what is needed does not serve the same person, on an organization's payroll or not";
    report.add(std::move(found));
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    const auto initial = is_initial(view, act);
    if (!initial) continue;
    const Date assessed = act.days.from;
    if (*initial && !first_counts(view, assessed)) continue;
    const bool by_organization =
        !act.organization.empty() && !(*initial && plans_or_manages(view, &Act::organization, act));
    const bool by_person = !act.person.empty() && !(*initial && plans_or_manages(view, &Act::person, act));
    if (!by_organization && !by_person) continue;
    const Period after{assessed, assessed.plus_months(months_after_decision(view, assessed))};
    for (const Part& part : view.parts()) {
      if (part.role != Role::provider || (part.days & after).empty()) continue;
      const Meeting meeting{{&act, &part, act.days}, *initial};
      report.tested(assessed);
      const auto cover = assessment_cover(view, meeting.met);
      if (cover.silent) continue;
      if (by_organization) judge_organization(view, report, meeting, cover);
      if (by_person) judge_person(view, report, meeting, cover);
    }
  }
}

}  // namespace

extern const Rule p24_reassessor_tied_to_provider{
    .code = "P24",
    .slug = "reassessor-tied-to-provider",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"42 CFR 441.730(b)(5)", "42 CFR 441.301(c)(1)(vi)"},
    .summary = "whoever assesses an individual is no provider in the case, nor tied to one",
    .why =
        "A provider that measures the need for its own services finds that the need has grown. 1915(i) bars it from "
        "every assessment; the text for 1915(c) speaks of case management and the plan, so that a first assessment is "
        "a note there. Of a first assessor who plans or manages the case E801 and E804 speak.",
    .remedy = "have somebody without a tie to the providers assess the individual, and record that assessment",
    .needs = "an assessment whose type is on record, and a plan with a provider within twelve months after it",
    .variants = {"initial"},
    .check_case = check,
};

}  // namespace cfcm::rules
