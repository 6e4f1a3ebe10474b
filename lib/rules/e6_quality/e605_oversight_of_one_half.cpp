#include <fmt/format.h>

#include "rules/program_places.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  const auto clock = view.registry().policy.clock("oversight-review", view.view().applying(view.as_of()));
  bool eligibility = false, provision = false;
  std::optional<Date> last;
  for (const auto* review : view.all<model::Review>()) {
    if (!was_held(view, *review) || stats::due(clock, *review->date) < view.as_of() || !is_oversight(*review)) continue;
    report.tested(*review->date);
    last = last ? std::max(*last, *review->date) : *review->date;
    eligibility = eligibility || covers(*review, {"eligibility-determination"});
    provision = provision || covers(*review, {"service-provision", "business-practices"});
  }
  if (eligibility == provision) return;

  Hit found;
  found.days = Period{*last, *last};
  found.where = view.at_program();
  found.message = eligibility ? fmt::format(
                                    "the reviews of the last {} look at eligibility determination and none at "
                                    "service provision or business practices",
                                    stats::text(clock))
                              : fmt::format(
                                    "the reviews of the last {} look at service provision or business "
                                    "practices and none at eligibility determination",
                                    stats::text(clock));
  found.basis = "element 6 asks for the oversight of both";
  report.add(std::move(found));
}

}  // namespace

extern const Rule e605_oversight_of_one_half{
    .code = "E605",
    .slug = "oversight-of-one-half",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"BIP element 6"},
    .summary = "the State oversees both eligibility determination and the business practices of service provision",
    .why =
        "Who is found eligible and who is then served by whom are two ends of one rope; to watch one leaves the other "
        "to be pulled.",
    .remedy = "review the half that was left out, or record its review",
    .needs = "a review within 12 months of eligibility, service provision or business practices",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
