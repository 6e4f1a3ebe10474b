#include "base/nearest.h"

#include <catch2/catch.hpp>
#include <string_view>

using namespace cfcm;

TEST_CASE("the nearest word", "[base]") {
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("provider", "provdier") == 1);
  CHECK(edit_distance("Provider", "provider") == 0);
  constexpr std::string_view words[] = {"provider", "person", "plan"};
  CHECK(nearest("porvider", words) == "provider");
  CHECK(nearest("plna", words) == "plan");
  CHECK_FALSE(nearest("zebra", words).has_value());
}
