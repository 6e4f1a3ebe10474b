#include <algorithm>

#include <fmt/format.h>

#include "rules/kinship_rules.h"
#include "rules/reviewers.h"

namespace cfcm::rules {
namespace {

/// Somebody whom E201–E206 judge for this plan, or on that day, is found there.
bool judged_already(const CaseView& view, const Act& approval) {
  return std::ranges::any_of(view.acts(), [&](const Act& act) {
    return is_judged(act.kind) && act.person == approval.person &&
           (act.days.holds(approval.days.from) || (act.kind == ActKind::plan && act.plan == approval.plan));
  });
}

std::vector<Act> approvals(const CaseView& view) {
  std::vector<Act> all;
  for (const auto* plan : view.plans()) {
    for (const auto& approval : plan->approvals) {
      if (!approval->by || !approval->by->person) continue;
      const Date day = approval->date ? *approval->date : *plan->written;
      if (day > view.as_of()) continue;
      Act act;
      act.kind = ActKind::approval;
      act.person = view.registry().canonical(approval->by->person->text);
      // The tie is the person's own: for whom they signed is told, and judged by no rule here.
      act.choices = organizations_of(view, *approval->by, day);
      act.days = {day, day};
      act.mark = approval->by->person.mark();
      act.plan = plan;
      if (!judged_already(view, act)) all.push_back(std::move(act));
    }
  }
  return all;
}

Hit as_hit(Finding found, const std::vector<Act>& acts) {
  Hit hit;
  hit.cap = found.level;
  hit.verdict = found.verdict;
  hit.act = std::move(found.act);
  hit.actor = std::move(found.actor);
  const auto approver = std::ranges::find(acts, hit.actor.person, &Act::person);
  if (approver != acts.end() && approver->choices.size() == 1) hit.actor.organization = approver->choices.front();
  hit.party = std::move(found.party);
  if (found.date) hit.days = Period{*found.date, found.through.value_or(*found.date)};
  hit.chain = std::move(found.chain);
  hit.where = std::move(found.where);
  hit.message = std::move(found.message);
  hit.basis = fmt::format("{}: {}", found.rule, found.basis);
  hit.related = std::move(found.related);
  return hit;
}

void check(const CaseView& view, Report& report) {
  const auto acts = approvals(view);
  if (acts.empty()) return;
  for (const Act& act : acts) report.tested(act.days.from);
  // The approver stands where the planner stands, and the same six rules judge.
  const CaseView approving(view, acts);
  for (const auto* code : {"E201", "E202", "E203", "E204", "E205", "E206"}) {
    const Rule& rule = *find_rule(code);
    Report findings(rule, approving);
    rule.check_case(approving, findings);
    for (auto& found : findings.take()) report.add(as_hit(std::move(found), acts));
  }
}

}  // namespace

extern const Rule e207_approver_tied{
    .code = "E207",
    .slug = "approver-tied",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"42 CFR 441.730(b), read to bind whoever signs a plan off", "BIP element 2"},
    .summary = "whoever approves a plan is as free of ties to the individual, caregivers and providers as its author",
    .why =
        "A supervisor's signature is the last look at a plan; with the wrong tie it hides what the signature is there "
        "to find.",
    .remedy = "have somebody without the tie approve the plan, and record that approval: `cfcm plan approve`",
    .needs = "a plan with an approval by a person",
    .check_case = check,
};

}  // namespace cfcm::rules
