#include <fmt/format.h>

#include "rules/restrictions.h"
#include "rules/reviewers.h"
#include "rules/safeguards.h"
#include "ties/ownership.h"

namespace cfcm::rules {
namespace {

/// How the planner's organization is tied to who controls the setting.
struct Affiliation {
  Verdict verdict = Verdict::certain;
  ties::Chain chain{};  ///< empty: they are one
};

std::optional<Affiliation> affiliation(const CaseView& view, const std::string& a, const std::string& b, Date day) {
  if (a == b) return Affiliation{};
  const auto from = view.vertex(a), to = view.vertex(b);
  if (!from || !to) return std::nullopt;
  const auto control = ties::control(view.ties(), *from, *to, day);
  if (control && control->verdict == Verdict::certain) return Affiliation{control->verdict, control->chain};
  const auto share = ties::ownership_tie(view.ties(), *from, *to, day, false);
  if (share) return Affiliation{share->verdict, share->chain};
  if (control) return Affiliation{control->verdict, control->chain};
  return std::nullopt;
}

/// Whether somebody of another organization, untied to both, approved the plan.
Verdict independent(const CaseView& view, const model::PlanApproval& approval, const Act& planner,
                    const std::string& site) {
  if (approval.date && *approval.date > view.as_of()) return Verdict::excluded;
  if (!approval.by) return Verdict::possible;
  const auto& by = *approval.by;
  if (by.person && view.registry().canonical(by.person->text) == planner.person) return Verdict::excluded;
  const Date day = approval.date ? *approval.date : planner.days.from;
  const auto all = organizations_of(view, by, day);
  if (all.empty()) return Verdict::possible;
  const auto untied = std::ranges::count_if(all, [&](const std::string& one) {
    return !affiliation(view, one, planner.organization, day) && !affiliation(view, one, site, day);
  });
  if (untied == 0) return Verdict::excluded;
  return static_cast<std::size_t>(untied) == all.size() ? Verdict::certain : Verdict::possible;
}

/// How far the plan is reviewed by somebody independent: by an approval, or by a safeguard in force.
Verdict reviewed(const CaseView& view, const Act& planner, const std::string& site) {
  const Date day = planner.days.from;
  for (const std::string_view party : {std::string_view(planner.organization), std::string_view(site)}) {
    if (has_safeguard(view, "independent-approval", party, day) || has_safeguard(view, "peer-review", party, day))
      return Verdict::certain;
  }
  Verdict best = Verdict::excluded;
  for (const auto& approval : planner.plan->approvals)
    best = std::max(best, independent(view, *approval, planner, site));
  return best;
}

void judge(const CaseView& view, Report& report, const Act& planner, const RestrictionEntry& restriction,
           const ControlledSetting& setting) {
  report.tested(planner.days.from);
  const auto tie = affiliation(view, planner.organization, setting.by, planner.days.from);
  if (!tie) return;
  const Verdict review = reviewed(view, planner, setting.by);
  if (review == Verdict::certain) return;
  Hit found;
  found.act = name(ActKind::plan);
  found.actor = {planner.person, planner.organization};
  found.party = {setting.by, std::string(name(Role::provider))};
  found.verdict =
      std::min({planner.verdict, tie->verdict, review == Verdict::possible ? Verdict::possible : Verdict::certain});
  found.days = planner.days;
  found.where = view.where(restriction.entry->mark());
  found.related = {{view.where(setting.mark), fmt::format("{} controls the setting", setting.by)}};
  found.chain = joined(acts_for(view, planner), hops(view, tie->chain));
  found.message = fmt::format(
      "{} wrote a plan that restricts the individual in a setting that {} controls{}, and no approval by an "
      "independent "
      "organization is on record",
      actor_text(planner), setting.by, tie->chain.empty() ? "" : ", to which it is tied");
  found.basis =
      "an approval by another organization that is tied to neither counts, or a safeguard of independent approval or "
      "peer review";
  report.add(std::move(found));
}

void check(const CaseView& view, Report& report) {
  for (const auto& restriction : restrictions(view)) {
    const auto setting = controlled_setting(view, *restriction.plan);
    if (setting.by.empty()) continue;
    for (const Act& act : view.acts()) {
      const bool planner = act.kind == ActKind::plan && act.plan == restriction.plan && !act.organization.empty();
      if (planner) judge(view, report, act, restriction, setting);
    }
  }
}

}  // namespace

extern const Rule p12_restriction_without_independent_review{
    .code = "P12",
    .slug = "restriction-without-independent-review",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::convenience, Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "42 CFR 441.301(c)(4)(vi)(F)"},
    .summary =
        "a restriction in a setting of the planner's own organization, or of one tied to it, is approved by somebody "
        "independent",
    .why = "Who runs the house and writes the plan decides alone which of its rules are the individual's needs.",
    .remedy = "have an organization without a tie to either review the restriction, and record it in `approvals`",
    .needs = "a plan with a restriction by an organization, in a setting that somebody controls",
    .check_case = check,
};

}  // namespace cfcm::rules
