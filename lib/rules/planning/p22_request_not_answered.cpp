#include <fmt/format.h>

#include "rules/change_requests.h"
#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const ChangeRequest& request : change_requests(view, {"service", "schedule"})) {
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
        gap(view.where(request.wish->of.mark()),
            request.answered
                ? fmt::format("another {} was asked for on {} and the answer, due on {}, was given on {}",
                              request.wish->of->text, request.asked.text(), due.text(), request.answered->text())
                : fmt::format("another {} was asked for on {}, and no answer by {} is on record",
                              request.wish->of->text, request.asked.text(), due.text()),
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
