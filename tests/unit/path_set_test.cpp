#include <catch2/catch.hpp>

#include "base/path_set.h"

using cfcm::PathSet;

TEST_CASE("a set of paths holds what it names and what lies below", "[path_set]") {
  PathSet paths;
  CHECK(paths.empty());
  CHECK(!paths.holds("people/P-1.yaml"));
  paths.insert("people");
  paths.insert("cases/2026/C-1/plan.yaml");
  CHECK(paths.holds("people"));
  CHECK(paths.holds("people/P-1.yaml"));
  CHECK(paths.holds("people/north/P-1.yaml"));
  CHECK(paths.holds("cases/2026/C-1/plan.yaml"));
  CHECK(!paths.holds("people2/P-1.yaml"));
  CHECK(!paths.holds("peop"));
  CHECK(!paths.holds("cases/2026/C-1"));
  CHECK(!paths.holds("cases/2026/C-1/plan.yaml2"));
  CHECK(!paths.holds(""));
  CHECK(!paths.holds("/people"));
}
