#pragma once

#include <string>
#include <string_view>

#include "model/field.h"
#include "yaml/write.h"

namespace cfcm::render {

/// What a field takes, in a few words: "true or false", "a date such as 2026-10-31", "self, family or physician".
std::string hint(const model::FieldInfo& field);
std::string hint(const model::TypeInfo& type);

/// A record, or an entry of one, to be filled in by hand: the fields that `record` holds as they stand there, the
/// required ones without a value, and every other one behind `#: `, in the order of the table. What `#:` begins is no
/// part of a record that is read back (`without_hints`).
std::string skeleton(const model::RecordType& type, const yaml::Draft& record);

/// Takes out the hints of a skeleton and the fields that nobody filled in.
void without_hints(yaml::Draft& record);

}  // namespace cfcm::render
