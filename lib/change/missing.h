#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/field.h"
#include "yaml/write.h"

namespace cfcm::change {

/// A required field that a record does not have, by the path that `assign` takes.
struct Missing {
  std::string path{};
  const model::FieldInfo* field = nullptr;
  std::vector<Missing> instead{};  ///< others, of which one is enough: `by.organization`; none has others of its own
};

/// All of them, in the order of the table; what an entry that is there lacks, too; then those of `also` (paths of
/// fields that a record may lack) that are not there.
std::vector<Missing> missing(const yaml::Draft& record, const model::RecordType& kind,
                             std::span<const std::string_view> also = {});

/// The field that a path ends in, or whose entry it ends in (`kinds.0`); null when there is none.
const model::FieldInfo* field_at(const model::RecordType& kind, std::string_view path);

/// The value at a path; null when it is not there.
const yaml::Draft* value_at(const yaml::Draft& record, std::string_view path);

}  // namespace cfcm::change
