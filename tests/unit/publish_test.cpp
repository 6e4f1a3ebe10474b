#include <catch2/catch.hpp>

#include "store/publish.h"
#include "support/folder.h"

using namespace cfcm;
namespace fs = std::filesystem;

TEST_CASE("a file is replaced whole, and keeps its mode", "[store][publish]") {
  const test::TemporaryFolder folder;
  folder.put("people/a.yaml", "before\n", 0640);
  REQUIRE(store::publish_over(folder.path(), "people/a.yaml", "before\n", "after\n"));
  CHECK(folder.text("people/a.yaml") == "after\n");
  CHECK(folder.mode("people/a.yaml") == 0640);
  CHECK(folder.count() == 2);
}

TEST_CASE("what somebody else has changed meanwhile is not written over", "[store][publish]") {
  const test::TemporaryFolder folder;
  for (const std::string now : {"changed\n", "before\nand more\n", "befor", ""}) {
    folder.put("a.yaml", now, 0600);
    CHECK_FALSE(store::publish_over(folder.path(), "a.yaml", "before\n", "after\n"));
    CHECK(folder.text("a.yaml") == now);
  }
  CHECK_FALSE(store::publish_over(folder.path(), "b.yaml", "before\n", "after\n"));
  CHECK(folder.count() == 1);
}

TEST_CASE("nothing is written through a link", "[store][publish]") {
  const test::TemporaryFolder folder, outside;
  outside.put("a.yaml", "before\n", 0600);
  fs::create_symlink(outside.path() + "/a.yaml", folder.path() + "/a.yaml");
  fs::create_directory_symlink(outside.path(), folder.path() + "/people");
  CHECK_FALSE(store::publish_over(folder.path(), "a.yaml", "before\n", "after\n"));
  CHECK_FALSE(store::publish_over(folder.path(), "people/a.yaml", "before\n", "after\n"));
  CHECK(outside.text("a.yaml") == "before\n");
  CHECK(outside.count() == 1);
}

TEST_CASE("a new file never takes the place of one that is there", "[store][publish]") {
  const test::TemporaryFolder folder;
  REQUIRE(store::publish_new(folder.path(), "people/a.yaml", "one\n"));
  CHECK(folder.mode("people/a.yaml") == 0600);
  CHECK(folder.mode("people") == 0700);
  CHECK_FALSE(store::publish_new(folder.path(), "people/a.yaml", "two\n"));
  CHECK(folder.text("people/a.yaml") == "one\n");
  CHECK(folder.count() == 2);
}
