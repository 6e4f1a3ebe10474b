#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

void judge(const CaseView& view, Report& report, const model::WantedChange& wish, Date asked, const Mark& mark) {
  report.tested(asked);
  const auto clock = view.registry().policy.clock("change-request", view.applying(asked));
  const Date due = stats::due(clock, asked);
  std::optional<Date> answered;
  for (const auto* day : {&wish.answered, &wish.done}) {
    if (*day && **day <= view.as_of() && (!answered || **day < *answered)) answered = **day;
  }
  if (answered.value_or(view.as_of()) <= due) return;
  if (!answered && !view.open_on(due.plus_days(1))) return;  // the case ended first
  Hit found = gap(view.where(mark),
                  answered ? fmt::format("a change of {} asked for on {} was to be answered by {} and was on {}",
                                         wish.of->text, asked.text(), due.text(), answered->text())
                           : fmt::format("a change of {} asked for on {} was to be answered by {} and is not",
                                         wish.of->text, asked.text(), due.text()),
                  due);
  found.judged_on = asked;
  found.basis = fmt::format("answered, or done, within {}", stats::text(clock));
  report.add(std::move(found));
}

void check(const CaseView& view, Report& report) {
  for (const auto* contact : view.all<model::Contact>()) {
    if (!contact->date || *contact->date > view.as_of()) continue;
    for (const auto& wish : contact->wants_change) {
      if (!wish->of || !wish->of->is_any({"provider", "case-manager"})) continue;
      judge(view, report, *wish, wish->asked ? *wish->asked : *contact->date, wish.mark());
    }
  }
}

}  // namespace

extern const Rule e409_change_not_answered{
    .code = "E409",
    .slug = "change-not-answered",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"BIP element 4", "42 CFR 441.301(c)(1)(viii)"},
    .summary = "whoever asks for another provider or case manager is answered within 30 days",
    .why =
        "The agency that answers is often the one that would be left; a wish that is let lie is the quietest way to "
        "keep a client.",
    .remedy = "answer the individual, and record `answered` and `outcome` of the wish, or `done` if the change is made",
    .needs = "a contact in which somebody asks for another provider or case manager",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
