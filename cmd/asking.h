#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "audit/loaded.h"
#include "audit/source.h"
#include "cmd/command.h"
#include "cmd/session.h"
#include "model/field.h"
#include "yaml/write.h"

/// What a record lacks, and the person who knows it.
namespace cfcm::cmd {

/// A field that a command needs though its record can do without it.
struct Need {
  std::string_view path{};
  std::string_view option{};  ///< that gives it
  std::string_view note{};    ///< what helps to answer
};

struct Asking {
  Process& process;
  Session& session;
  Date date{};  ///< the day that an empty answer stands for
  const audit::Source& source;
  std::function<const audit::Loaded&()> loaded{};
  std::span<const Need> needs{};
  bool needs_alone = false;  ///< the other fields are filled in elsewhere
};

/// Asks on a terminal for what `record` lacks, and for the same again until the field can take the answer; elsewhere
/// the Failure names all of it.
Result<> ask_for_missing(yaml::Draft& record, const model::RecordType& type, const Asking& asking);

}  // namespace cfcm::cmd
