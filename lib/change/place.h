#pragma once

#include <string>

#include "audit/source.h"
#include "base/date.h"
#include "base/result.h"
#include "model/field.h"
#include "yaml/write.h"

namespace cfcm::change {

/// The prefix letter of new ids of a kind: `P` of a person, `C` of a case (`intake`). Nothing: the kind has none.
char id_letter(const model::RecordType& kind);

/// The field that names a record's day and stands in its file's name or folder: `written` of a plan, `month` of a
/// delivery. Empty: the kind has none.
std::string_view day_field(const model::RecordType& kind);

/// Gives a new record what it must have and nobody needs to type: `record`, a new id, the day. What stands there
/// already stays. A Failure when the system has no random numbers.
Result<> complete(yaml::Draft& record, const model::RecordType& kind, Date day);

/// Where a new record is to stand. Names in the folder of a case get a counter when they are taken. A usage Failure
/// when a field that says so is missing or no date or id, when the case is not there, or when another record has the
/// id.
Result<std::string> place(const audit::Source& source, const model::RecordType& kind, const yaml::Draft& record);

}  // namespace cfcm::change
