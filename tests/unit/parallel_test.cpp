// Work on many threads: each index once, and what is thrown arrives where the work was asked for.

#include "audit/parallel.h"

#include <catch2/catch.hpp>
#include <new>
#include <vector>

using cfcm::audit::parallel;

TEST_CASE("every index is worked on once, for any number of threads", "[parallel]") {
  for (const unsigned jobs : {0U, 1U, 2U, 7U, 64U}) {
    for (const std::size_t count : {0U, 1U, 5U, 1000U}) {
      std::vector<int> seen(count);
      parallel(count, jobs, [&](std::size_t i) { ++seen[i]; });
      CHECK(seen == std::vector<int>(count, 1));
    }
  }
}

TEST_CASE("what one thread throws is thrown to the caller", "[parallel]") {
  for (const unsigned jobs : {1U, 2U, 7U}) {
    const auto work = [](std::size_t i) {
      if (i == 3) throw std::bad_alloc();
    };
    CHECK_THROWS_AS(parallel(1000, jobs, work), std::bad_alloc);
  }
}
