#include <fmt/format.h>

#include "rules/grievance_facts.h"

namespace cfcm::rules {
namespace {

void check(const GrievanceView& view, Report& report) {
  const auto* resolution = resolution_of(view);
  if (!was_received(view) || !resolution || !resolution->outcome) return;
  if (!resolution->outcome->is_any({"substantiated", "partly-substantiated"})) return;
  const Date day = resolution->decided ? *resolution->decided : view.grievance().received->date;
  report.tested(day);
  if (resolution->remedy) return;
  const auto& kind = view.grievance().kind;
  Hit found = gap(view.where(resolution->outcome.mark()),
                  fmt::format("the {} is {} and no remedy is on record", kind ? kind->text : "grievance",
                              resolution->outcome->text),
                  day);
  cap_where_not_binding(view, found);
  report.add(std::move(found));
}

}  // namespace

extern const Rule e508_substantiated_without_remedy{
    .code = "E508",
    .slug = "substantiated-without-remedy",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 5", "42 CFR 441.301(c)(7)"},
    .summary = "a grievance that is substantiated, wholly or in part, has a remedy",
    .why = "To be told that one was right, and nothing more, teaches people not to complain.",
    .remedy = "decide with the individual what is put right and record it as `resolution.remedy`",
    .needs = "a grievance that was found substantiated, wholly or in part",
    .level = Level::warning,
    .check_grievance = check,
};

}  // namespace cfcm::rules
