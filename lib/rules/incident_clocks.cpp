#include "rules/incident_clocks.h"

namespace cfcm::rules {
namespace {

IncidentTerm term(const CaseView& view, const model::Incident& incident, Date due, const model::Field<Date>* done) {
  IncidentTerm result{.due = due, .mark = incident.date.mark()};
  if (!done || !*done || **done > view.as_of()) return result;
  result.done = **done;
  result.mark = done->mark();
  return result;
}

Date due_from(const CaseView& view, const char* name, Date start) {
  return stats::due(view.registry().policy.clock(name, view.applying(start)), start);
}

}  // namespace

bool is_critical(const model::Incident& incident) {
  return incident.kind &&
         incident.kind->is_any({"abuse", "neglect", "exploitation", "unauthorized-restrictive-intervention",
                                "seclusion", "medication-error", "unexplained-death"});
}

bool is_known(const CaseView& view, const model::Incident& incident) {
  return incident.date && *incident.date <= view.as_of() &&
         (!incident.discovered || *incident.discovered <= view.as_of());
}

Date incident_start(const model::Incident& incident) {
  return incident.reported ? *incident.reported : incident.discovered ? *incident.discovered : *incident.date;
}

IncidentTerm investigation_start(const CaseView& view, const model::Incident& incident) {
  const auto* started = incident.investigation ? &incident.investigation->started : nullptr;
  return term(view, incident, due_from(view, "incident-investigation", incident_start(incident)), started);
}

IncidentTerm resolution(const CaseView& view, const model::Incident& incident) {
  const auto* completed = incident.investigation ? &incident.investigation->completed : nullptr;
  return term(view, incident, due_from(view, "incident-resolution", incident_start(incident)), completed);
}

std::optional<IncidentTerm> correction(const CaseView& view, const model::Incident& incident) {
  const auto& action = incident.corrective_action;
  if (!action) return std::nullopt;
  if (action->due) return term(view, incident, *action->due, &action->done);
  if (!incident.investigation || !incident.investigation->completed) return std::nullopt;
  return term(view, incident, due_from(view, "incident-correction", *incident.investigation->completed), &action->done);
}

}  // namespace cfcm::rules
