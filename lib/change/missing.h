#pragma once

#include <string>
#include <vector>

#include "model/field.h"
#include "yaml/write.h"

namespace cfcm::change {

/// A required field that a record does not have, by the path that `assign` takes.
struct Missing {
  std::string path{};
  const model::FieldInfo* field = nullptr;
  std::vector<std::string> instead{};  ///< others, of which one is enough: `by.organization`
};

/// All of them, in the order of the table; what an entry that is there lacks, too.
std::vector<Missing> missing(const yaml::Draft& record, const model::RecordType& kind);

}  // namespace cfcm::change
