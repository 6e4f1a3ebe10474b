#pragma once

#include <optional>

#include "rules/report.h"
#include "stats/clock.h"

/// The time frames of the State for a critical incident: what E604, I02 and I03 judge by.
namespace cfcm::rules {

/// The kinds that 42 CFR 441.302(a)(6) names. An injury, or something else, is critical where the State says so alone.
bool is_critical(const model::Incident& incident);

/// Whether it happened, and was found out, by the audit date.
bool is_known(const CaseView& view, const model::Incident& incident);

/// From when its time runs: reported, else discovered, else the day it happened.
Date incident_start(const model::Incident& incident);

/// One thing to be done about it in time. A day after the audit date does not exist yet.
struct IncidentTerm {
  Date due{};
  std::optional<Date> done{};
  Mark mark{};  ///< of the day on which it was done, else of the incident
  bool late(Date as_of) const { return done.value_or(as_of) > due; }
};
IncidentTerm investigation_start(const CaseView& view, const model::Incident& incident);
IncidentTerm resolution(const CaseView& view, const model::Incident& incident);
/// Nothing while no corrective action is on record, or nobody can say when it is due.
std::optional<IncidentTerm> correction(const CaseView& view, const model::Incident& incident);

}  // namespace cfcm::rules
