#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"
#include "rules/safeguards.h"

namespace cfcm::rules {
namespace {

bool has_pathway(const CaseView& view) {
  const auto* program = view.registry().program;
  return program && std::ranges::any_of(program->grievance_pathways, [&](const auto& pathway) {
           if (pathway->published && *pathway->published > view.as_of()) return false;
           return std::ranges::any_of(pathway->handles, [](const auto& kind) { return *kind == "dispute-resolution"; });
         });
}

bool was_told(const CaseView& view) {
  return std::ranges::any_of(view.lists().notices, [](const auto& notice) {
    return notice.entry->topic && notice.entry->topic->is_any({"conflict-disclosure", "complaint-process"});
  });
}

void judge(const CaseView& view, Report& report, const Encounter& met, const Period& days) {
  const auto covered =
      cover(view, met.act->organization, met.part->id, met.act->kind, met.part->line->service, days.from);
  if (covered.state != Cover::State::accepted || !(*covered.safeguard->kind == "only-willing-and-qualified")) return;
  report.tested(days.from);
  std::vector<std::string_view> lacks;
  if (!has_pathway(view) && !has_safeguard(view, "dispute-resolution", met.act->organization, days.from))
    lacks.emplace_back("the program has no pathway for dispute resolution on record");
  if (!was_told(view)) lacks.emplace_back("there is no record that the individual was told of a way to dispute it");
  if (lacks.empty()) return;
  Hit found;
  found.apart = met.part->id;
  found.days = days;
  found.where = view.where(met.part->mark);
  found.related = {{view.where(covered.safeguard->kind.mark()), "the safeguard"}};
  found.message = fmt::format(
      "{} manages the case or plans it, and {} {}, under the exception for the only willing and qualified entity; {}",
      met.act->organization, met.part->id, gain_text(*met.part), fmt::join(lacks, ", and "));
  found.basis = "the exception asks for a clear and accessible way to resolve disputes";
  report.add(std::move(found));
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management && act.kind != ActKind::plan) continue;
    for (const Encounter& met : view.encounters(act, Role::provider)) {
      for (const Period& days : view.pieces({act.organization, met.part->id}, met.days)) judge(view, report, met, days);
    }
  }
}

}  // namespace

extern const Rule e407_no_dispute_resolution{
    .code = "E407",
    .slug = "no-dispute-resolution",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "42 CFR 441.730(b)(5) (from memory)"},
    .summary =
        "where the only willing and qualified entity both manages a case and serves it, there is a way to dispute "
        "that, "
        "and the individual was told of it",
    .why =
        "The exception takes the choice of agency away; the dispute process is what the individual gets in return, and "
        "without it the exception does not hold.",
    .remedy =
        "record the pathway under `grievance_pathways` of cfcm.yaml (`handles: dispute-resolution`), and tell the "
        "individual: `cfcm intake notice` with the topic conflict-disclosure",
    .needs = "a case that an only-willing-and-qualified safeguard in force covers",
    .check_case = check,
};

}  // namespace cfcm::rules
