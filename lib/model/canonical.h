#pragma once

#include "model/field.h"
#include "yaml/write.h"

namespace cfcm::model {

/// What a record is written from in its canonical form: its fields in the order of the table, each scalar in the style
/// of its field, every comment in its place. Nothing else changes: a field that the table does not know follows the
/// others, a value that is wrong stays as it is, quotes that make a value wrong (`"true"`) stay.
yaml::Draft canonical(const yaml::Tree& tree, const RecordType& kind);

/// The same of one value of that type; null: nothing is known of it.
yaml::Draft canonical_value(const yaml::Node& value, const TypeInfo* type);

/// A scalar in the style of its field: words, dates and numbers plain, text as text. A value that is wrong stays as it
/// is.
yaml::Draft scalar_of(std::string_view text, const TypeInfo* type);

}  // namespace cfcm::model
