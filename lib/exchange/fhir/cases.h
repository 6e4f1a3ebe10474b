#pragma once

#include "exchange/fhir/context.h"
#include "exchange/fhir/drafting.h"
#include "exchange/fhir/registry.h"

namespace cfcm::exchange::fhir {

/// One patient, and what belongs to the patient's case.
struct Case {
  const Resource* patient = nullptr;
  std::string id{};
  std::map<std::string, std::vector<const Resource*>, std::less<>> resources{};  ///< by type, in the order of ids
  Date earliest{};  ///< for a date that a record needs and its resource lacks
  std::string earliest_comment{};
  Date opened{};
  std::string opened_comment{};
  std::string folder{};  ///< cases/<year opened>/<id>

  std::vector<const Resource*> of(std::string_view type) const;
};

/// The cases of the source. A patient of whom no resource gives a full date makes none.
std::vector<Case> cases(const Context& context);

/// Who manages the case by its EpisodesOfCare, in the order of their ids.
struct CareManager {
  Party party{};
  Ends ends{};
};
std::vector<CareManager> care_managers(const Context& context, const Case& one);

/// The record that opens a case.
Record intake(const Context& context, const Case& one);

/// The plans of a case.
std::vector<Record> plans(const Context& context, const Case& one);

}  // namespace cfcm::exchange::fhir
