#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace cfcm::store {

/// Publishes a new file below `root`: written beside its place, forced to disk, then linked under its name, so that
/// nobody ever sees half of it and nothing that is there is overwritten. Folders on the way are made. Modes are the
/// owner's alone (0600, 0700). No link is followed below the root.
Result<> publish_new(const std::string& root, const std::string& path, std::string_view bytes);

/// Puts `bytes` in the place of the file at `path`, of which `seen` is what was read of it: whole or not at all, on
/// disk when this returns, with the mode and, where that is allowed, the owner that the file has. A Failure, and
/// nothing changed, when the file no longer holds `seen`.
Result<> publish_over(const std::string& root, const std::string& path, std::string_view seen, std::string_view bytes);

}  // namespace cfcm::store
