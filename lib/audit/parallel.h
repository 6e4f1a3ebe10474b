#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace cfcm::audit {

/// Calls `work(i)` for every i below `count` on `jobs` threads, each index once, in no order. The work of an index
/// writes to a place of its own, so that what comes out does not depend on the number of threads. What the work throws
/// (memory ran out) is thrown here, once all threads have ended.
template <class Work>
void parallel(std::size_t count, unsigned jobs, Work work) {
  const auto threads = std::min<std::size_t>(std::max(jobs, 1U), count);
  std::atomic<std::size_t> next{0};
  std::exception_ptr thrown;
  std::mutex throwing;
  const auto toil = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;
      const std::lock_guard lock(throwing);
      thrown = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> crew;
    try {
      while (crew.size() + 1 < threads) crew.emplace_back(toil);
    } catch (const std::system_error&) {
      // The machine gives no more threads: fewer hands do the same work.
    }
    toil();
  }
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace cfcm::audit
