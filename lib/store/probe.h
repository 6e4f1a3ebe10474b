#pragma once

#include <string>

#include "base/result.h"
#include "store/observation.h"

namespace cfcm::store {

/// Tries on the file system that a tree lies on what writing to it relies on: names given by link and by rename, locks,
/// fsync, names that differ in case, modes, free space; and whether git is told to keep nothing of `.cfcm`. Writes in
/// `.cfcm` alone, which it makes where it is missing, and removes what it made. A Failure when the root cannot be
/// opened. Forks: not for a process with threads.
Result<Observations> probe(const std::string& root);

}  // namespace cfcm::store
