#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "model/field.h"
#include "yaml/write.h"

namespace cfcm::exchange::json {

/// Why a text is no record in JSON.
struct Fault {
  /// Whether the text is JSON and yet no record: an object in which a key is given twice, or that is too deep or too
  /// large. Otherwise it is no JSON, and may be something else.
  bool is_json = false;
  std::string message{};  ///< what and where: "line 2, column 5: a key is given twice; keep one"; never a value
};

/// Reads one JSON object as (part of) a record of a kind: fields in the order of their table, each value in the style
/// of its field, numbers with their digits as they are written. A `null` is as good as no field or item. The limits on
/// depth and size are those of a record in YAML.
std::variant<yaml::Draft, Fault> read_record(std::string_view text, const model::RecordType& kind);

}  // namespace cfcm::exchange::json
