#pragma once

#include <span>
#include <string>
#include <vector>

#include "rules/registry.h"

namespace cfcm::report {

/// One act of a case, for a page that tells the case's history.
struct Act {
  Date date{};  ///< of a delivery: the first of its month
  /// The kind of the record and the allowed words in it, such as "eligibility: eligible (initial)"; of an update the
  /// names of the lists that it extends, "update: funding, case_managers". Never a text or a
  /// value of a person.
  std::string what{};
  std::string path{};
  std::string person{};        ///< who did it, as the record gives the id; empty when it names none
  std::string organization{};  ///< for which; empty when it names none
  bool voided = false;         ///< the record is void
};

enum class Voided : std::uint8_t { shown, left_out };

/// The acts of a case by the audit date, in order of date, then of the records as they were written (an intake first
/// of its day, a closure last). Each record is one
/// act; a grievance is one when it was received, one for each entry of its log and one for its resolution. `documents`
/// are the records of the case; without a case id it is about the grievances that name no case. A record without a date
/// that can be read is no act.
std::vector<Act> acts(const rules::Registry& registry, const std::string& case_id,
                      std::span<const store::Document> documents, Voided voided = Voided::shown);

}  // namespace cfcm::report
