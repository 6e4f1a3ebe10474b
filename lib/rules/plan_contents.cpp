#include "rules/plan_contents.h"

#include "base/text.h"

namespace cfcm::rules {
namespace {

/// The file's name without folders and suffix.
std::string_view stem(std::string_view path) {
  if (const auto slash = path.rfind('/'); slash != std::string_view::npos) path.remove_prefix(slash + 1);
  constexpr std::string_view suffix = ".yaml";
  if (path.ends_with(suffix)) path.remove_suffix(suffix.size());
  return path;
}

}  // namespace

Date first_day(const model::Plan& plan) {
  return plan.effective && plan.effective->from ? *plan.effective->from : *plan.written;
}

bool is_amendment(const model::Plan& plan) { return plan.kind && *plan.kind == "amendment"; }

bool is_short_interim(const CaseView& view, const model::Plan& plan) {
  if (!plan.kind || !(*plan.kind == "interim")) return false;
  if (!plan.effective || !plan.effective->to) return true;
  const Date from = first_day(plan);
  return *plan.effective->to <= from.plus_days(view.registry().policy.number("interim_plan_days", view.applying(from)));
}

std::vector<const model::Plan*> begun_plans(const CaseView& view) {
  std::vector<const model::Plan*> begun;
  for (const auto* plan : view.plans()) {
    if (!view.in_force(*plan).empty()) begun.push_back(plan);
  }
  return begun;
}

std::vector<PlanWhole> plan_wholes(const CaseView& view) {
  std::vector<PlanWhole> wholes;
  for (const auto* plan : view.plans()) {
    if (is_amendment(*plan) && !wholes.empty())
      wholes.back().parts.push_back(plan);
    else
      wholes.push_back({{plan}});
  }
  std::erase_if(wholes, [&](const PlanWhole& whole) {
    return is_short_interim(view, whole.plan()) ||
           !whole.any([&](const model::Plan& part) { return !view.in_force(part).empty(); });
  });
  return wholes;
}

Hit plan_gap(const CaseView& view, const PlanWhole& whole, std::string message) {
  return gap(view.where(whole.plan().written.mark()), std::move(message), first_day(whole.plan()));
}

std::vector<const model::Assessment*> assessments_until(const CaseView& view, Date day) {
  std::vector<const model::Assessment*> found;
  for (const auto* assessment : view.all<model::Assessment>()) {
    if (!assessment->assessed || *assessment->assessed > std::min(day, view.as_of())) continue;
    if (assessment->purpose && *assessment->purpose == "provider") continue;
    found.push_back(assessment);
  }
  std::ranges::stable_sort(found, {}, [](const model::Assessment* one) { return *one->assessed; });
  return found;
}

const model::Assessment* named_assessment(const CaseView& view, const model::Plan& plan) {
  if (!plan.assessment) return nullptr;
  for (const auto* assessment : assessments_until(view, view.as_of())) {
    const auto& path = view.registry().paths.at(assessment->assessed.mark().file);
    if (stem(path) == stem(plan.assessment->text)) return assessment;
  }
  return nullptr;
}

const model::Assessment* assessment_of(const CaseView& view, const model::Plan& plan) {
  if (const auto* named = named_assessment(view, plan)) return named;
  const auto all = assessments_until(view, *plan.written);
  return all.empty() ? nullptr : all.back();
}

bool same_line(const model::ServiceLine& a, const model::ServiceLine& b) {
  return &a == &b || (a.service && b.service && same_words(a.service->text, b.service->text));
}

std::string plain_words(std::string_view text) {
  std::string words;
  bool space = false;
  for (const char c : fold_case(text)) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '-' || c == '_') {
      space = !words.empty();
      continue;
    }
    if (space) words += ' ';
    space = false;
    words += c;
  }
  return words;
}

}  // namespace cfcm::rules
