// tests/rules/CODE/gaps.txt tells what a rule says of its trees when a field is missing: no gap makes it fail, and what
// it then finds or no longer finds is on file. `CFCM_BLESS=1` writes it anew; the diff is the review.

#include <catch2/catch.hpp>

#include "support/timeline.h"

using namespace cfcm;

TEST_CASE("each tree says the same as ever when a field is missing", "[gaps]") {
  test::compare_by_rule("gaps.txt", test::gaps);
}
