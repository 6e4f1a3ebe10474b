#pragma once

#include <string>
#include <string_view>

#include "cmd/command.h"
#include "model/field.h"

/// What `new`, `set` and the like do alike for every kind, and `person new` and its like for one.
namespace cfcm::cmd {

/// The kind of this name; a usage Failure names the nearest.
Result<const model::RecordType*> kind_named(const std::string& name);

/// Writes a new record; a usage Failure when it belongs to a case and --case is not given.
Result<int> new_record(const Arguments& arguments, Process& process, const model::RecordType& kind,
                       std::string_view purpose);

/// Changes fields of one that is there.
Result<int> set_record(const Arguments& arguments, Process& process, const model::RecordType* kind,
                       const std::string& typed, std::string_view purpose);

}  // namespace cfcm::cmd
