// Whoever has nothing to do with a case changes nothing of what a rule says about it.

#include <set>

#include <catch2/catch.hpp>

#include "support/strangers.h"

using namespace cfcm;

TEST_CASE("strangers change no finding", "[strangers]") {
  // Of these an owner of a party is no stranger: they are about who owns it.
  const std::set<std::string> of_owners{"O01", "O03", "O07", "O08"};
  for (const auto& tree : test::tree_cases()) {
    if (of_owners.contains(tree.rule)) continue;
    INFO(tree.name);
    CHECK(test::own_findings(test::with_strangers(tree)) == test::own_findings(tree));
  }
}
