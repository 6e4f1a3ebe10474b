// tests/rules/CODE/timeline.txt tells when the trees of a rule begin to say what they say, and when they cease: a rule
// whose facts move by a day, or that loses one of them, shows there. `CFCM_BLESS=1` writes it anew; the diff is the
// review.

#include <cstdlib>
#include <fstream>
#include <map>

#include <catch2/catch.hpp>

#include "support/timeline.h"
#include "support/tree_case.h"

using namespace cfcm;

TEST_CASE("each tree says the same as ever on every day that matters", "[timelines]") {
  std::map<std::string, std::string> by_rule;
  for (const auto& tree : test::tree_cases()) by_rule[tree.rule] += test::timeline(tree) + "\n";
  for (const auto& [rule, text] : by_rule) {
    const std::string path = std::string(CFCM_SOURCE_DIR "/tests/rules/") + rule + "/timeline.txt";
    if (std::getenv("CFCM_BLESS") != nullptr) std::ofstream(path, std::ios::binary) << text;
    INFO(path);
    CHECK(test::read_file(path) == text);
    CHECK(text.find(test::to_come) == std::string::npos);  // no rule speaks of a day after the audit
  }
}
