#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

/// "Ada Reed" in any order and case is the individual.
bool is_named(const model::Name& name, std::string_view text) {
  const std::string words = " " + plain_words(text) + " ";
  const auto holds = [&](const model::Field<model::Text>& part) {
    return !part || words.find(" " + plain_words(part->text) + " ") != std::string::npos;
  };
  return name.family && holds(name.family) && holds(name.given);
}

/// Whether the copy is the individual's own; a representative's is.
bool is_individuals(const CaseView& view, std::string_view recipient) {
  for (const auto word : {"individual", "participant", "representative", "guardian", "conservator", "parent"}) {
    if (same_words(recipient, word)) return true;
  }
  const auto* intake = view.lists().intake;
  if (intake && intake->individual && intake->individual->name && is_named(*intake->individual->name, recipient))
    return true;
  const auto id = view.registry().canonical(recipient);
  return std::ranges::any_of(view.parts(),
                             [&](const Part& part) { return part.role == Role::representative && part.id == id; });
}

bool names_others(const CaseView& view, const model::Plan& plan) {
  return std::ranges::any_of(view.parts(),
                             [&](const Part& part) { return part.role == Role::provider && part.plan == &plan; });
}

void judge(const CaseView& view, Report& report, const model::Plan& plan) {
  const Date begun = std::max(first_day(plan), *plan.written);
  const auto clock = view.registry().policy.clock("plan-copies", view.applying(begun));
  if (stats::due(clock, begun) >= view.in_force(plan).to) return;
  report.tested(begun);

  unsigned own = 0, others = 0;
  for (const auto& copy : plan.copies) {
    if (!copy->recipient || (copy->given && *copy->given > view.as_of())) continue;
    ++(is_individuals(view, copy->recipient->text) ? own : others);
  }
  const auto add = [&](std::string message, Verdict verdict) {
    Hit found = gap(view.where(plan.written.mark()), std::move(message), first_day(plan));
    found.verdict = verdict;
    found.basis = "the individual and the others involved are given the plan within " + stats::text(clock);
    report.add(std::move(found));
  };
  if (own + others == 0)
    add("there is no record that anybody was given a copy of the plan", Verdict::certain);
  else if (own == 0)
    add("no copy on record is said to be the individual's or a representative's", Verdict::possible);
  else if (others == 0 && names_others(view, plan))
    add("there is no record that a provider or anybody else involved was given a copy", Verdict::certain);
}

void check(const CaseView& view, Report& report) {
  for (const auto* plan : begun_plans(view)) {
    if (!is_short_interim(view, *plan)) judge(view, report, *plan);
  }
}

}  // namespace

extern const Rule p40_copies_missing{
    .code = "P40",
    .slug = "copies-missing",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(x)", "42 CFR 441.725(b)(10)"},
    .summary = "the individual and the others involved in the plan are given a copy",
    .why = "Who has no copy cannot hold anybody to the plan, nor notice when less is done.",
    .remedy = "give a copy to the individual and to each provider, and record each in `copies` with the day",
    .needs = "a plan that has been in force for longer than its copies may take",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
