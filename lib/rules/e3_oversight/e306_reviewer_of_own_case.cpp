#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"
#include "rules/reviewers.h"
#include "rules/supervision.h"

namespace cfcm::rules {
namespace {

/// The days that the review looked at, and its own.
Period looked_at(const model::Review& review) {
  Period days{*review.date, *review.date};
  if (review.period && review.period->from) days.from = std::min(days.from, *review.period->from);
  return days;
}

void judge(const CaseView& view, Report& report, const model::Review& review, const Act& manager) {
  const std::string who = view.registry().canonical(review.by->person->text);
  Hit found;
  found.act = "oversight";
  found.actor = actor_of(view, {*review.by, 1, {*review.date, *review.date}, {}, false});
  found.party = {manager.person, "case-manager"};
  found.days = Period{*review.date, *review.date};
  found.where = view.where(place_of(review.by));
  found.related = {{view.where(manager.mark), fmt::format("{} manages the case here", manager.person)}};
  found.basis =
      "a case manager of the case in the review's period, or on its day; a supervisor at any level on that day";
  if (who == manager.person) {
    found.chain = {
        written(view, who, "acts-for", manager.organization.empty() ? who : manager.organization, manager.mark)};
    found.message = fmt::format("{} reviewed the case and managed it", who);
  } else {
    const auto reviewer = view.vertex(who), boss = view.vertex(manager.person);
    const auto chain = reviewer && boss ? supervision(view.ties(), *boss, *reviewer, *review.date) : std::nullopt;
    if (!chain) return;
    found.chain = hops(view, *chain);
    found.message = fmt::format("{} reviewed the case, and {}, who supervises them, managed it", who, manager.person);
  }
  report.add(std::move(found));
}

void check(const CaseView& view, Report& report) {
  const auto reviews = view.registry().reviews.find(view.id());
  if (reviews == view.registry().reviews.end()) return;
  for (const auto* review : reviews->second) {
    if (!review->date || *review->date > view.as_of() || !review->by || !review->by->person) continue;
    for (const Act& act : view.acts()) {
      if (act.kind != ActKind::case_management || act.person.empty()) continue;
      if ((act.days & looked_at(*review)).empty()) continue;
      report.tested(*review->date);
      judge(view, report, *review, act);
    }
  }
}

}  // namespace

extern const Rule e306_reviewer_of_own_case{
    .code = "E306",
    .slug = "reviewer-of-own-case",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"BIP elements 3 and 6"},
    .summary = "nobody reviews a case that they manage, or that their own supervisor manages",
    .why =
        "Nobody sees the faults of their own work, and few write down those of the person who writes their appraisal.",
    .remedy = "have somebody review the case who neither managed it nor answers to its case manager",
    .needs = "a review by a named person that names a case, and a case manager of that case by name",
    .check_case = check,
};

}  // namespace cfcm::rules
