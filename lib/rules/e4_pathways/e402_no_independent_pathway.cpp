#include <algorithm>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

/// Run by a provider or a case-management agency that is not, too, a managed-care organization or the State.
bool is_own(const Registry& registry, std::string_view organization) {
  return registry.is_kind(organization, {"provider", "case-management-agency"}) &&
         !registry.is_kind(organization, {"managed-care-organization", "state-agency"});
}

void check(const ProgramView& program, Report& report) {
  if (!program.program()) return;
  std::size_t all = 0, own = 0, unknown = 0;
  for (const auto& pathway : program.program()->grievance_pathways) {
    if (pathway->published && *pathway->published > program.as_of()) continue;
    // A dispute over the only willing agency has a way of its own.
    const bool disputes_alone =
        !pathway->handles.empty() &&
        std::ranges::all_of(pathway->handles, [](const auto& what) { return *what == "dispute-resolution"; });
    if (disputes_alone) continue;
    ++all;
    if (!pathway->run_by)
      ++unknown;
    else if (is_own(program.registry(), pathway->run_by->text))
      ++own;
  }
  if (all > 0) report.tested();
  if (own + unknown < all) return;
  Hit found;
  if (own == 0) {
    found = gap(program.at_program(),
                all == 0 ? "no grievance pathway is on record" : "no grievance pathway says by whom it is run");
    found.cap = Level::warning;
  } else {
    found =
        gap(program.at_program(), "every grievance pathway on record is run by a provider or a case-management agency");
  }
  if (unknown > 0) {
    found.verdict = Verdict::possible;
    found.basis = "a pathway without `run_by` may be the State's";
  }
  report.add(std::move(found));
}

}  // namespace

extern const Rule e402_no_independent_pathway{
    .code = "E402",
    .slug = "no-independent-pathway",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 4"},
    .summary = "at least one grievance pathway is run by neither a provider nor a case-management agency",
    .why =
        "Whoever must complain to the agency that they complain of, and on which they depend tomorrow, does not "
        "complain.",
    .remedy =
        "open a pathway to the State or the managed-care organization, and record it under `grievance_pathways` of "
        "cfcm.yaml with `run_by`",
    .needs = "the program's record",
    .check_program = check,
};

}  // namespace cfcm::rules
