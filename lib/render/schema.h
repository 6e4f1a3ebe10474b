#pragma once

#include <string>

#include "model/field.h"

namespace cfcm::render {

/// The JSON Schema (draft-07) of a record kind in its canonical form, as editors and validators read it. Ends in a
/// newline.
std::string json_schema(const model::RecordType& kind);

}  // namespace cfcm::render
