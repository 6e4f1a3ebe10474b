#include <set>

#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void note_load(const CaseView& view, Tally& tally) {
  const auto* program = view.registry().program;
  if (!program || !program->caseload) return;
  Decimal weight(1);
  const std::string acuity = view.lists().acuity(view.as_of());
  if (program->caseload->weights) {
    for (const auto& [name, value] : program->caseload->weights->values) {
      if (name == acuity && value) weight = *value;
    }
  }
  for (const Act& act : view.acts()) {
    if (act.kind == ActKind::case_management && !act.person.empty() && act.days.holds(view.as_of()) &&
        view.open_on(view.as_of()))
      tally.add(act.person, {.case_id = view.id(), .days = act.days, .amount = weight});
  }
}

void check(const ProgramView& view, Report& report) {
  const auto* program = view.program();
  if (!program) return;
  if (!program->caseload || !program->caseload->limit || !program->caseload->rationale) {
    report.add(gap(program->caseload ? view.where(program->caseload.mark()) : view.at_program(),
                   "no record of a guideline for caseloads with its limit and rationale"));
    if (!program->caseload || !program->caseload->limit) return;
  }
  const Decimal limit(static_cast<int>(*program->caseload->limit));
  for (const auto& member : managers(view)) {
    report.tested(view.as_of());
    Decimal load;
    std::set<std::string> cases;  // two entries of one case are one case
    for (const auto& note : view.tally().of(member.id)) {
      if (cases.insert(note.case_id).second) load = load + note.amount;
    }
    if (load <= limit) continue;
    Hit found = gap_of(view, member, fmt::format("{} manages {} of at most {}", member.id, load.text(), limit.text()),
                       view.as_of());
    found.cap = load > limit + limit ? Level::warning : Level::note;
    found.basis = "cases that are open on the audit date, each with the weight of its acuity";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule m501n_caseload_above_guideline{
    .code = "M501n",
    .slug = "caseload-above-guideline",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 5.1(n)"},
    .summary = "the program has a guideline for caseloads with its rationale, and nobody is far above it",
    .why = "Whoever has too many cases plans what is quickest. The Act names no number: the program sets its own.",
    .remedy =
        "set `caseload` in cfcm.yaml with `limit` and `rationale`; where somebody is above it, share out cases: `cfcm "
        "intake candidates`",
    .needs = "`caseload` in cfcm.yaml with its `limit`, and case managers by name",
    .level = Level::warning,
    .check_program = check,
    .tally = note_load,
};

}  // namespace cfcm::rules
