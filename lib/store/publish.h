#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

/// How one file comes to stand in a folder: whole or not at all. It is written under another name, forced to disk,
/// given its name (by link or rename), and the folder is forced to disk before the answer.
namespace cfcm::store {

/// How the name begins under which a file is written, with the process's number behind it: `.tmp-812-0f3a…`.
inline constexpr std::string_view temporary_prefix = ".tmp-";

/// Publishes a new file below `root`: nothing that is there is overwritten. Folders on the way are made. Modes are the
/// owner's alone (0600, 0700). No link is followed below the root.
Result<> publish_new(const std::string& root, const std::string& path, std::string_view bytes);

/// Puts `bytes` in the place of the file at `path`, of which `seen` is what was read of it, with the mode and, where
/// that is allowed, the owner that the file has. A Failure, and nothing changed, when the file no longer holds `seen`.
Result<> publish_over(const std::string& root, const std::string& path, std::string_view seen, std::string_view bytes);

/// The same below an open root; `workshop` is the open folder that the bytes are first written in, on the same file
/// system. -1: the folder of the file itself.
Result<> publish_new(int root, const std::string& path, std::string_view bytes, int workshop = -1);
Result<> publish_over(int root, const std::string& path, std::string_view seen, std::string_view bytes,
                      int workshop = -1);

}  // namespace cfcm::store
