#pragma once

#include <optional>
#include <string>

#include "cmd/command.h"
#include "cmd/session.h"

namespace cfcm::cmd {

struct Editing {
  Date as_of{};  ///< the day on which the conflicts are looked for
  Process& process;
  bool known_id = true;   ///< other records may name this one
  bool conflicts = true;  ///< a conflict that nobody should make brings the text back, too
  bool keep = true;       ///< what was typed stays when it is given up
};

/// Has a person edit the text of the record at `path`, in a file of `.cfcm`, until it is sound and makes no conflict:
/// it comes back with its findings as comments. Given up when they leave it empty, or as it came back; what they typed
/// stays in that file, which the Failure names, and nothing stays when they typed nothing. What `seen` holds stands in
/// the tree now.
Result<Session::Edited> edit(const std::string& root, const std::string& path, std::string text,
                             const std::optional<std::string>& seen, const Editing& editing);

/// The file of a text that has been published is no longer needed, nor a folder that was made for it alone.
void forget(const std::string& root, const Session::Edited& edited);

}  // namespace cfcm::cmd
