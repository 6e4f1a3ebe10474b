#include <fmt/format.h>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

/// A wish for another service or schedule, as one contact or several record it.
struct Request {
  std::string_view of{};
  Date asked{};
  Mark mark{};
  std::optional<Date> answered{};
  bool outcome = false;  ///< an outcome is on record; with no date, nobody can say when it was told
};

std::optional<Date> answer(const model::WantedChange& wish) {
  if (!wish.answered) return wish.done ? std::optional(*wish.done) : std::nullopt;
  return wish.done ? std::min(*wish.answered, *wish.done) : *wish.answered;
}

/// Calls `visit` for each wish that is judged here; those for another provider or case manager are E409's.
template <class Visit>
void each_wish(const CaseView& view, Visit visit) {
  for (const auto* contact : view.all<model::Contact>()) {
    if (!contact->date || *contact->date > view.as_of()) continue;
    for (const auto& wish : contact->wants_change) {
      if (wish->of && wish->of->is_any({"service", "schedule"})) visit(*contact, *wish);
    }
  }
}

std::vector<Request> requests(const CaseView& view) {
  std::vector<Request> all;
  each_wish(view, [&](const model::Contact& contact, const model::WantedChange& wish) {
    if (!wish.asked && answer(wish)) return;  // the answer to a request that another contact records
    const Date asked = wish.asked ? *wish.asked : *contact.date;
    const bool known = std::ranges::any_of(
        all, [&](const Request& other) { return other.of == wish.of->text && other.asked == asked; });
    if (!known) all.push_back({wish.of->text, asked, wish.of.mark()});
  });
  // The first answer on or after the day of asking, in whichever contact.
  each_wish(view, [&](const model::Contact&, const model::WantedChange& wish) {
    const auto day = answer(wish);
    for (Request& request : all) {
      if (request.of != wish.of->text) continue;
      if (day && *day >= request.asked && *day <= view.as_of() && (!request.answered || *day < *request.answered))
        request.answered = day;
      if (!day && wish.outcome) request.outcome = true;
    }
  });
  return all;
}

void check(const CaseView& view, Report& report) {
  for (const Request& request : requests(view)) {
    if (!request.answered && request.outcome) continue;
    const auto clock = view.registry().policy.clock("change-request", view.applying(request.asked));
    const Date due = stats::due(clock, request.asked);
    if (!request.answered && !view.open_on(due)) continue;
    report.tested(request.asked);
    if (request.answered.value_or(view.as_of()) <= due) continue;
    // A plan written meanwhile may be the answer.
    const bool planned = std::ranges::any_of(view.plans(), [&](const model::Plan* plan) {
      return Period{request.asked, due}.holds(*plan->written);
    });
    Hit found =
        gap(view.where(request.mark),
            request.answered ? fmt::format("another {} was asked for on {} and the answer, due on {}, was given on {}",
                                           request.of, request.asked.text(), due.text(), request.answered->text())
                             : fmt::format("another {} was asked for on {}, and no answer by {} is on record",
                                           request.of, request.asked.text(), due.text()),
            due);
    if (planned) found.verdict = Verdict::possible;
    found.basis = fmt::format("answered within {}", stats::text(clock));
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule p22_request_not_answered{
    .code = "P22",
    .slug = "request-not-answered",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(1)(viii)", "42 CFR 441.301(c)(3)", "42 CFR 441.725(c)"},
    .summary = "a request for another service or schedule is answered in time",
    .why =
        "The individual may ask for a new plan at any time; a request that nobody answers is a refusal without appeal.",
    .remedy = "answer the individual now, and record a contact with `wants_change` and its `answered` day",
    .needs = "a contact with `wants_change` of service or schedule",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
