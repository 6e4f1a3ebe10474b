#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/observation.h"

/// What writers that were killed have left in a tree, and how it is cleared away.
namespace cfcm::store {

/// How the names of the files begin that `probe` makes in `.cfcm`, with the process's number behind it.
inline constexpr std::string_view probe_prefix = ".probe-";

/// Whether a change to several files is half made: `.cfcm/journal` is there.
bool half_made(const std::string& root);

/// Looks for a journal, temporary files, whoever holds the lock, remembered requests, and files that others than their
/// owner may read. Nothing is written. What a writer at work needs is no leftover.
Result<Observations> leftovers(const std::string& root);

/// Takes the lock, finishes the journal, removes the temporary files; says each thing that it did. `purpose` is what
/// others are told that wait.
Result<std::vector<std::string>> clear(const std::string& root, const std::string& purpose);

}  // namespace cfcm::store
