#pragma once

#include <string>

#include "model/field.h"
#include "yaml/tree.h"

namespace cfcm::render {

/// A record as one JSON object, its keys as the record has them: whole numbers and truth values as such, decimals as
/// strings (every digit is kept), everything else as strings. A newline at the end.
std::string record_json(const yaml::Tree& tree, const model::RecordType& kind);

}  // namespace cfcm::render
