// tests/rules/CODE/timeline.txt tells when the trees of a rule begin to say what they say, and when they cease: a rule
// whose facts move by a day, or that loses one of them, shows there. `CFCM_BLESS=1` writes it anew; the diff is the
// review.

#include <catch2/catch.hpp>

#include "support/timeline.h"

using namespace cfcm;

TEST_CASE("each tree says the same as ever on every day that matters", "[timelines]") {
  test::compare_by_rule("timeline.txt", test::timeline);
}
