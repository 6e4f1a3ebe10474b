#include "base/own_id.h"

#include <catch2/catch.hpp>

using namespace cfcm;

TEST_CASE("the check character of our own ids", "[base]") {
  for (const char* id : {"C-7K3QX9M2-S", "P-4QK7N2WD-X", "O-RVB1C0M5-T", "O-9TTXB3HE-F"}) {
    INFO(id);
    CHECK(check_character_holds(id) == true);
  }
  CHECK(check_character_holds("C-7K3QX9M3-S") == false);
  CHECK(check_character_holds("C-K73QX9M2-S") == false);
  for (const char* other : {"C-1", "C-7K3QX9M2", "C-7K3QX9U2-S", "c-7K3QX9M2-S", "C-7K3QX9M2-s", "CC7K3QX9M2-S"}) {
    CHECK_FALSE(check_character_holds(other).has_value());
  }
  CHECK(check_character("00000000") == '0');
}
