#include <map>

#include <fmt/format.h>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

std::map<std::string, int> statements(const model::Plan& plan) {
  std::map<std::string, int> all;
  for (const auto& goal : plan.goals) {
    if (goal->statement) ++all[plain_words(goal->statement->text)];
  }
  return all;
}

/// Whether at least `percent` of the goals, of the plan with more of them, stand in both.
bool copied(const model::Plan& before, const model::Plan& after, int percent) {
  const auto old = statements(before), now = statements(after);
  int same = 0, old_count = 0, new_count = 0;
  for (const auto& [text, count] : old) old_count += count;
  for (const auto& [text, count] : now) {
    new_count += count;
    if (const auto known = old.find(text); known != old.end()) same += std::min(count, known->second);
  }
  const int most = std::max(old_count, new_count);
  return most > 0 && same * 100 >= percent * most;
}

/// Whether some scale that both assessments used gave another number; both have scores.
bool changed(const model::Assessment& before, const model::Assessment& after) {
  for (const auto& [scale, score] : after.scores->values) {
    for (const auto& [other, earlier] : before.scores->values) {
      if (scale == other && score && earlier && !(*score == *earlier)) return true;
    }
  }
  return false;
}

void judge(const CaseView& view, Report& report, const model::Plan& before, const model::Plan& after) {
  const auto packs = view.applying(*after.written);
  const auto& policy = view.registry().policy;
  if (*after.written < before.written->plus_months(policy.number("goals_copied_months", packs))) return;
  const auto* earlier = assessment_of(view, before);
  const auto* later = assessment_of(view, after);
  if (!earlier || !later || earlier == later || !earlier->scores || !later->scores) return;
  if (before.goals.empty() || after.goals.empty()) return;
  report.tested(*after.written);
  const int percent = policy.number("goals_copied_percent", packs);
  if (!changed(*earlier, *later) || !copied(before, after, percent)) return;
  Hit found = gap(view.where(after.goals.front().mark()),
                  "the goals are those of the plan before, word for word, though the assessment found other scores",
                  *after.written);
  found.related = {{view.where(before.goals.front().mark()), "the goals before"},
                   {view.where(later->scores.mark()), "the scores of the later assessment"},
                   {view.where(earlier->scores.mark()), "the scores of the earlier one"}};
  found.basis = fmt::format("{} % of the goals or more are the same", percent);
  report.add(std::move(found));
}

void check(const CaseView& view, Report& report) {
  const model::Plan* before = nullptr;
  for (const auto* plan : view.plans()) {
    if (plan->kind && plan->kind->is_any({"amendment", "interim"})) continue;
    if (before) judge(view, report, *before, *plan);
    before = plan;
  }
}

}  // namespace

extern const Rule p23_goals_copied_forward{
    .code = "P23",
    .slug = "goals-copied-forward",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(3)", "42 CFR 441.725(c)"},
    .summary = "a plan that follows a reassessment with other scores does not repeat last year's goals word for word",
    .why = "Goals that survive any change of the individual's needs were copied, not asked for.",
    .remedy = "go through the goals with the individual; record in the next plan what they want now",
    .needs = "two plans with goals, each on an assessment with scores of its own",
    .level = Level::note,
    .check_case = check,
};

}  // namespace cfcm::rules
