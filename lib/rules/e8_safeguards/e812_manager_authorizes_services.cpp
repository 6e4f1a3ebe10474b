#include <algorithm>

#include <fmt/format.h>

#include "rules/reviewers.h"

namespace cfcm::rules {
namespace {

/// Whether the case is one of targeted case management that day; possible where its funding is not on record and the
/// program's packs know of it.
Verdict is_targeted(const CaseView& view, Date day) {
  const auto sources = view.funding(day);
  if (sources.contains("targeted-case-management")) return Verdict::certain;
  const bool listed = std::ranges::any_of(
      view.applying(day), [](const Pack* pack) { return pack->applies_to.contains("targeted-case-management"); });
  return sources.empty() && listed ? Verdict::possible : Verdict::excluded;
}

void judge(const CaseView& view, Report& report, const model::Authorization& authorization, const Act& act,
           Verdict targeted) {
  const Date day = *authorization.decided;
  const model::Actor& by = *authorization.by;
  const std::string person = by.person ? view.registry().canonical(by.person->text) : "";
  const auto organizations = organizations_of(view, by, day);
  const bool same_person = !person.empty() && person == act.person;
  const bool same_organization =
      !act.organization.empty() && std::ranges::find(organizations, act.organization) != organizations.end();
  if (!same_person && !same_organization) return;

  Hit found;
  found.act = "authorization";
  found.actor = {person, organizations.size() == 1 ? organizations.front() : ""};
  found.party = {act.organization.empty() ? act.person : act.organization, "case-manager"};
  found.days = Period{day, day};
  found.where = view.where(place_of(authorization.by));
  found.related = {{view.where(act.mark), fmt::format("{} manages the case here", actor_text(act))}};
  const std::string& decided_for = same_organization ? act.organization : found.actor.organization;
  const std::string& from = person.empty() ? decided_for : person;
  found.chain = {written(view, from, "acts-for", decided_for.empty() ? from : decided_for, place_of(authorization.by))};
  if (!same_organization && !act.organization.empty())
    found.chain.push_back(written(view, act.person, "acts-for", act.organization, act.mark, act.days));
  const bool sure = same_person || (organizations.size() == 1 && act.verdict == Verdict::certain);
  found.verdict = std::min(targeted, sure ? Verdict::certain : Verdict::possible);
  found.message = fmt::format("{} manages the case as targeted case management, and {} decided an authorization in it",
                              actor_text(act), same_person ? act.person : act.organization);
  found.basis = "who provides targeted case management authorizes and denies no service, whatever the outcome";
  report.add(std::move(found));
}

void check(const CaseView& view, Report& report) {
  for (const auto* authorization : view.all<model::Authorization>()) {
    if (!authorization->decided || !authorization->by || *authorization->decided > view.as_of()) continue;
    const Date day = *authorization->decided;
    const Verdict targeted = is_targeted(view, day);
    if (targeted == Verdict::excluded) continue;
    for (const Act& act : view.acts()) {
      if (act.kind != ActKind::case_management || !act.days.holds(day)) continue;
      report.tested(day);
      judge(view, report, *authorization, act, targeted);
    }
  }
}

}  // namespace

extern const Rule e812_manager_authorizes_services{
    .code = "E812",
    .slug = "manager-authorizes-services",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::assessment},
    .citations = {"42 CFR 441.18(a)(6)"},
    .summary = "who provides targeted case management does not decide authorizations of services in the case",
    .why =
        "A targeted case manager helps to gain access to services; whoever also holds the agency's power to deny them "
        "is advocate and judge at once.",
    .remedy =
        "have the Medicaid agency or another organization decide; if the record names the wrong one, correct `by` of "
        "the authorization",
    .needs = "an authorization in a case with targeted case management",
    .check_case = check,
};

}  // namespace cfcm::rules
