#pragma once

#include "exchange/fhir/cases.h"

namespace cfcm::exchange::fhir {

/// The service lines of a plan: from the ServiceRequests that it names or that are based on it, and from the details
/// of its own activities.
yaml::Draft services_of(const Context& context, const Case& one, const Resource& plan);

/// The ServiceRequests of a plan, each once: in the order of its activities, then by id.
std::vector<const Resource*> requests_of(const Context& context, const Case& one, const Resource& plan);

}  // namespace cfcm::exchange::fhir
