#pragma once

#include <atomic>
#include <cstddef>

namespace cfcm::audit {

/// How far an audit is, in files to be read; another thread may look at it at any time. A file is read more than once
/// and counts each time. `total` is 0 until the files are found.
struct Progress {
  std::atomic<std::size_t> done = 0, total = 0;
};

}  // namespace cfcm::audit
