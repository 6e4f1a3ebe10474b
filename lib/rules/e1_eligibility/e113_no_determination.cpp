#include "rules/overdue.h"

namespace cfcm::rules {
namespace {

/// Whoever comes from another agency was determined eligible there, for as long as a determination lasts.
bool still_covered(const CaseView& view) {
  if (!view.transferred()) return false;
  const auto& transfer = *view.lists().intake->transferred_from;
  const auto& day = transfer.date ? transfer.date : view.lists().intake->opened;
  return day && view.as_of() <= term_from(view, *day, redetermination_term).due;
}

void check(const CaseView& view, Report& report) {
  const Part* earliest = nullptr;
  for (const Part& part : view.parts()) {
    if (part.role != Role::provider || part.days.empty()) continue;
    if (!earliest || part.days.from < earliest->days.from) earliest = &part;
  }
  if (!earliest) return;
  report.tested(earliest->days.from);
  if (!view.determinations().empty() || still_covered(view)) return;
  Hit found = gap(
      view.where(earliest->mark),
      "services run since " + earliest->days.from.text() + ", and there is no record of a determination of eligibility",
      earliest->days.from);
  found.basis = "a clinical or non-financial determination counts, whatever its outcome";
  report.add(std::move(found));
}

}  // namespace

extern const Rule e113_no_determination{
    .code = "E113",
    .slug = "no-determination",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment},
    .citations = {"42 CFR 441.302(c)(1) (from memory)", "42 CFR 441.715(d) (from memory)", "BIP element 1"},
    .summary = "a case with services has a determination of eligibility on record",
    .why = "Without it nobody can see who decided, on what, and whether they gained by it.",
    .remedy = "record the determination: `cfcm intake determine`",
    .needs = "a plan with a provider",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
