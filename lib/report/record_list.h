#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "audit/source.h"
#include "base/date.h"
#include "model/field.h"
#include "report/rows.h"

namespace cfcm::report {

/// Which records of a kind, and how much of them.
struct Wanted {
  std::string case_id{};                 ///< empty: of all cases
  std::optional<Date> since{}, until{};  ///< by the day that the kind is named after; both inclusive
  std::vector<std::pair<std::string, std::string>> where{};  ///< dotted path and value; any entry of a list will do
  bool voided = false;                                       ///< void ones, too
  bool values = false;                                       ///< also text, names and dates of birth
};

/// The records of a kind, by path: the id, the path, and of each field at its top what is no text of a person (ids,
/// dates of acts, allowed words, numbers, truth values). Records that do not read are passed over; `failures` takes
/// those that cannot be read.
Rows record_list(const audit::Source& source, const model::RecordType& kind, const Wanted& wanted,
                 std::vector<Failure>& failures);

}  // namespace cfcm::report
