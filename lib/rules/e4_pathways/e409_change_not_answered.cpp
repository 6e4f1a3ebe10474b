#include <fmt/format.h>

#include "rules/change_requests.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const ChangeRequest& request : change_requests(view, {"provider", "case-manager"})) {
    report.tested(request.asked);
    const auto clock = view.registry().policy.clock("change-request", view.applying(request.asked));
    const Date due = stats::due(clock, request.asked);
    if (request.answered.value_or(view.as_of()) <= due) continue;
    if (!request.answered && !view.open_on(due.plus_days(1))) continue;  // the case ended first
    Hit found =
        gap(view.where(request.mark),
            request.answered
                ? fmt::format("a change of {} asked for on {} was to be answered by {} and was on {}",
                              request.wish->of->text, request.asked.text(), due.text(), request.answered->text())
                : fmt::format("a change of {} asked for on {} was to be answered by {} and is not",
                              request.wish->of->text, request.asked.text(), due.text()),
            due);
    found.judged_on = request.asked;
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
