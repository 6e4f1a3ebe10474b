#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace cfcm::audit {

/// Calls `work(i)` for every i below `count` on `jobs` threads, each index once, in no order. The work of an index
/// writes to a place of its own, so that what comes out does not depend on the number of threads.
template <class Work>
void parallel(std::size_t count, unsigned jobs, Work work) {
  const auto threads = static_cast<unsigned>(std::min<std::size_t>(std::max(jobs, 1U), count));
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::vector<std::thread> crew;
  for (unsigned t = 0; t < threads; ++t) {
    crew.emplace_back([&] {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    });
  }
  for (auto& thread : crew) thread.join();
}

}  // namespace cfcm::audit
