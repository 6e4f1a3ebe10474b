#pragma once

#include "exchange/fhir/context.h"

namespace cfcm::exchange::fhir {

/// One record to be written.
struct Record {
  std::string path{};
  std::string id{};  ///< of a person or an organization
  yaml::Draft draft{};
};

/// The records of people (Practitioner and RelatedPerson) and of organizations.
std::vector<Record> registry(const Context& context);

}  // namespace cfcm::exchange::fhir
