#include <algorithm>

#include <fmt/format.h>

#include "rules/assignments.h"
#include "rules/kinship_rules.h"

namespace cfcm::rules {
namespace {

stats::Clock clock_on(const CaseView& view, Date day) {
  return view.registry().policy.clock("attestation", view.applying(day));
}

/// Whether the person attested on the day or within the clock's term before it.
bool attested(const CaseView& view, std::string_view person, Date day) {
  const auto clock = clock_on(view, day);
  return std::ranges::any_of(view.registry().records_of_person(person), [&](const model::Person* record) {
    return std::ranges::any_of(record->attestations, [&](const auto& one) {
      return one->kind && *one->kind == "conflict-of-interest" && one->signed_ && *one->signed_ <= day &&
             day <= stats::due(clock, *one->signed_);
    });
  });
}

void judge(const CaseView& view, Report& report, const std::string& person, std::string_view did, Date day,
           const Mark& mark) {
  if (view.registry().records_of_person(person).empty()) return;
  report.tested(day);
  if (attested(view, person, day)) return;
  Hit found = gap(view.where(mark),
                  fmt::format("{} {}, and no conflict-of-interest attestation signed within {} before {} is on record",
                              person, did, stats::text(clock_on(view, day)), day.text()),
                  day);
  found.basis = "case managers attest before each year of an assignment begins, all others before the act";
  report.add(std::move(found));
}

void judge_assignments(const CaseView& view, Report& report) {
  for (const Assignment& assignment : assignments(view)) {
    Date begins = assignment.days.from;
    while (begins <= assignment.days.to) {
      judge(view, report, assignment.person, deed(ActKind::case_management), begins, assignment.mark);
      const Date next = stats::due(clock_on(view, begins), begins);
      if (next <= begins) break;
      begins = next;
    }
  }
}

void check(const CaseView& view, Report& report) {
  judge_assignments(view, report);
  for (const Act& act : view.acts()) {
    // Case managers have attested for the year, if they have.
    if (!is_judged(act.kind) || act.person.empty() || is_manager(view, act.person, act.days.from)) continue;
    judge(view, report, act.person, deed(act.kind), act.days.from, act.mark);
  }
}

}  // namespace

extern const Rule e208_attestation_missing{
    .code = "E208",
    .slug = "attestation-missing",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"BIP element 2", "CM Model Act 8.1(f), 10.1"},
    .summary =
        "whoever manages, plans, assesses or decides has attested to their conflicts of interest within the 12 months "
        "before",
    .why = "Nobody can be held to a tie that they were never asked about; who signs once a year has been asked.",
    .remedy =
        "record the attestation that was signed, in the person's record (`attestations`); else have it signed now",
    .needs = "a case manager, planner, assessor or decider by name",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
