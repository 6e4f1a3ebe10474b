#include <fmt/format.h>

#include "rules/grievance_facts.h"

namespace cfcm::rules {
namespace {

void check(const GrievanceView& view, Report& report) {
  if (!is_kind(view, {"complaint", "grievance"}) || !was_received(view)) return;
  const auto* resolution = resolution_of(view);
  if (!resolution || !resolution->decided) return;
  if (resolution->outcome && *resolution->outcome == "withdrawn") return;
  const Date received = view.grievance().received->date;
  report.tested(received);
  if (has_entry(view, {"acknowledged"})) return;
  // Whoever is told the outcome by the day on which the receipt is to be acknowledged has been answered.
  const auto clock = view.view().registry().policy.clock("acknowledgement", view.view().applying(received));
  if (resolution->notified && *resolution->notified <= stats::due(clock, received)) return;

  Hit found = gap(view.where(resolution->decided.mark()),
                  fmt::format("the {} received on {} was resolved on {}; no acknowledgement is on record",
                              view.grievance().kind->text, received.text(), resolution->decided->text()),
                  *resolution->decided);
  found.judged_on = received;
  found.basis = fmt::format("an entry `acknowledged`, or the outcome told within {}", stats::text(clock));
  cap_where_not_binding(view, found);
  report.add(std::move(found));
}

}  // namespace

extern const Rule e510_closed_unacknowledged{
    .code = "E510",
    .slug = "closed-unacknowledged",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(iv)", "42 CFR 438.406(b)(1)"},
    .summary = "no grievance is closed whose receipt was never acknowledged",
    .why =
        "Somebody who never hears that the complaint has arrived cannot add to it, correct it or come to the review.",
    .remedy =
        "record the acknowledgement as an entry of the log if it was sent; else see to it that the next one is, and "
        "ask the individual whether something was left unsaid",
    .needs = "a complaint or grievance that was resolved",
    .level = Level::warning,
    .check_grievance = check,
};

}  // namespace cfcm::rules
