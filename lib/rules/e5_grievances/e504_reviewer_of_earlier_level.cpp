#include <fmt/format.h>

#include "rules/reviewers.h"
#include "rules/supervision.h"

namespace cfcm::rules {
namespace {

void judge(const GrievanceView& grievance, Report& report, const Reviewer& higher, const Reviewer& lower) {
  const CaseView& view = grievance.view();
  const std::string upper_id = view.registry().canonical(higher.by.person->text);
  const std::string lower_id = view.registry().canonical(lower.by.person->text);
  const Date day = higher.days.from;

  Hit found;
  found.act = "review";
  found.actor = actor_of(view, higher);
  found.party = {lower_id, "reviewed"};
  found.days = higher.days;
  found.where = grievance.where(higher.mark);
  found.related = {{grievance.where(lower.mark), fmt::format("the review at level {}", lower.level)}};
  if (upper_id == lower_id) {
    found.chain = {written(view, upper_id, "acts-for",
                           found.actor.organization.empty() ? upper_id : found.actor.organization, lower.mark)};
    found.message = fmt::format("{} reviews or decides at level {} what they reviewed or decided at level {}", upper_id,
                                higher.level, lower.level);
  } else {
    const auto upper = view.vertex(upper_id), under = view.vertex(lower_id);
    if (!upper || !under) return;
    const auto chain = supervision(view.ties(), *under, *upper, day);
    if (!chain) return;
    found.chain = hops(view, *chain);
    found.message = fmt::format("{} reviews or decides at level {} and is a subordinate of {}, who did at level {}",
                                upper_id, higher.level, lower_id, lower.level);
  }
  found.basis =
      "reviewed, interviewed and decided count; subordinate through any employment on the day of the higher act";
  report.add(std::move(found));
}

void check(const GrievanceView& view, Report& report) {
  const auto all = reviewers(view);
  for (const Reviewer& higher : all) {
    for (const Reviewer& lower : all) {
      if (higher.level <= lower.level || !higher.by.person || !lower.by.person) continue;
      report.tested(higher.days.from);
      judge(view, report, higher, lower);
    }
  }
}

}  // namespace

extern const Rule e504_reviewer_of_earlier_level{
    .code = "E504",
    .slug = "reviewer-of-earlier-level",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(iv)", "42 CFR 438.406(b)(2)"},
    .summary =
        "whoever reviews a grievance at a higher level took no part at a lower one and is no subordinate of somebody "
        "who did",
    .why = "A second look by the same eyes, or by eyes that answer to the first, is no second look.",
    .remedy =
        "have somebody who took no part before, and who does not answer to those who did, review it at the higher "
        "level",
    .needs = "a grievance whose log names who reviewed it",
    .check_grievance = check,
};

}  // namespace cfcm::rules
