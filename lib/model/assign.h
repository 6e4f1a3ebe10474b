#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/field.h"
#include "yaml/write.h"

namespace cfcm::model {

/// Sets one value of a record by its dotted path: `name.family`, `owners.0.percent`. In a list `+` adds an entry, the
/// number of entries does the same, and `last` is the last one. The value is written in the style of its field; an
/// empty one takes the field out of the record; one in brackets or braces is read as YAML where the field is a list or
/// a map. Nothing when it is done; else what is wrong with the path or the value, and what would be right (never the
/// value).
std::optional<std::string> assign(yaml::Draft& record, const RecordType& kind, std::string_view path,
                                  std::string_view value);

/// Puts the fields of `more` over those of `record`, and within maps (`name`, `by`) does the same: what `more` does not
/// name stays. Lists are taken whole.
void merge(yaml::Draft& record, const RecordType& kind, const yaml::Draft& more);

/// Puts the fields of `more` over those of `record`, whole field by whole field; the keys come to stand in the order of
/// the kind, unknown ones last.
void overlay(yaml::Draft& record, const RecordType& kind, const yaml::Draft& more);

}  // namespace cfcm::model
