#pragma once

#include <string>

#include "change/find.h"
#include "cmd/command.h"
#include "cmd/session.h"
#include "model/field.h"
#include "yaml/write.h"

/// Where the values of a record come from when somebody writes one.
namespace cfcm::cmd {

/// What --from gives: YAML or JSON, a whole record or some of its fields. Read once, whatever the number of passes. A
/// `null` of JSON is as good as no field.
Result<yaml::Draft> read_from(const Arguments& arguments, Process& process, Session& session,
                              const model::RecordType& type);

/// A usage Failure when a record is not what --if-match says: the first characters (eight or more) of the SHA-256 of
/// its bytes.
Result<> matches(const std::string& wanted, const change::Found& found);

/// A file that an option names; `-` is standard input. Up to the size that a record may have.
Result<std::string> read_input(const std::string& name, Process& process);

}  // namespace cfcm::cmd
