#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

void judge(const CaseView& view, Report& report, const Act& act) {
  for (const auto* record : view.registry().records_of_person(act.person)) {
    for (const auto& job : record->employment) {
      if (!job->organization || view.registry().canonical(job->organization->text) != act.organization) continue;
      const Period days = act.days & model::period(job->from, job->to);
      if (days.empty() || !job->pay) continue;
      report.tested(days.from);
      if (!(*job->pay == "volume-bonus")) continue;
      const bool contract = job->basis && *job->basis == "contractor";
      Hit found;
      found.act = name(act.kind);
      found.actor = {act.person, act.organization};
      found.party = {act.organization, "payer"};
      found.days = days;
      found.verdict = act.verdict;
      found.where = view.where(act.mark);
      found.related = {{view.where(job->pay.mark()), "the pay is on record here"}};
      found.chain = {written(view, act.person, contract ? "contracts-with" : "employed-by", act.organization,
                             job->organization.mark(), model::period(job->from, job->to))};
      found.message = fmt::format("{} {} for a managed-care organization and is paid a bonus by volume",
                                  actor_text(act), deed(act.kind));
      found.basis =
          "`pay` volume-bonus of the employment with the managed-care organization, while the case is managed";
      report.add(std::move(found));
    }
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management || act.person.empty()) continue;
    if (view.registry().is_kind(act.organization, {"managed-care-organization"})) judge(view, report, act);
  }
}

}  // namespace

extern const Rule e815_bonus_for_volume{
    .code = "E815",
    .slug = "bonus-for-volume",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::assessment},
    .citations = {"BIP element 8", "NSCLC, conflict-free case management: no model is free of conflict"},
    .summary = "a care coordinator of a managed-care organization is not paid a bonus by volume of services",
    .why =
        "A plan that pays its coordinators by how much, or how little, is used has bought the assessment along with "
        "the work.",
    .remedy = "pay the coordinator without regard to volume and record the end of the bonus in `employment`",
    .needs = "a case manager of a managed-care organization with `pay` on record",
    .check_case = check,
};

}  // namespace cfcm::rules
