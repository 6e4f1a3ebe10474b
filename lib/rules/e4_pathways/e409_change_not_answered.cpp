#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

/// A wish for another provider or case manager. A later contact that tells of the same one (of the same, asked for on
/// the same day) may hold its answer.
struct Wish {
  std::string of{};
  Date asked{};
  Mark mark{};
  std::optional<Date> answered{};
};

std::vector<Wish> wishes(const CaseView& view) {
  std::vector<Wish> all;
  for (const auto* contact : view.all<model::Contact>()) {
    if (!contact->date || *contact->date > view.as_of()) continue;
    for (const auto& entry : contact->wants_change) {
      if (!entry->of || !entry->of->is_any({"provider", "case-manager"})) continue;
      Wish one{std::string(entry->of->text), entry->asked ? *entry->asked : *contact->date, entry.mark()};
      for (const auto* day : {&entry->answered, &entry->done}) {
        if (*day && **day <= view.as_of()) one.answered = std::min(one.answered.value_or(**day), **day);
      }
      const auto known = std::ranges::find_if(all, [&](const Wish& other) {
        return other.of == one.of && other.asked == one.asked && other.mark.file != one.mark.file;
      });
      if (known == all.end())
        all.push_back(std::move(one));
      else if (one.answered)
        known->answered = std::min(known->answered.value_or(*one.answered), *one.answered);
    }
  }
  return all;
}

void check(const CaseView& view, Report& report) {
  for (const Wish& wish : wishes(view)) {
    report.tested(wish.asked);
    const auto clock = view.registry().policy.clock("change-request", view.applying(wish.asked));
    const Date due = stats::due(clock, wish.asked);
    if (wish.answered.value_or(view.as_of()) <= due) continue;
    if (!wish.answered && !view.open_on(due.plus_days(1))) continue;  // the case ended first
    Hit found = gap(view.where(wish.mark),
                    wish.answered ? fmt::format("a change of {} asked for on {} was to be answered by {} and was on {}",
                                                wish.of, wish.asked.text(), due.text(), wish.answered->text())
                                  : fmt::format("a change of {} asked for on {} was to be answered by {} and is not",
                                                wish.of, wish.asked.text(), due.text()),
                    due);
    found.judged_on = wish.asked;
    found.basis = fmt::format("answered, or done, within {}", stats::text(clock));
    report.add(std::move(found));
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
