#include <catch2/catch.hpp>

#include "yaml/prefilter.h"
#include "yaml/read.h"

using namespace cfcm;

namespace {

/// "D104 2:3" for each finding.
std::vector<std::string> told(std::string text, const yaml::Limits& limits = {}) {
  Findings findings;
  yaml::read(0, "x.yaml", std::move(text), findings, limits);
  std::vector<std::string> result;
  for (const Finding& f : findings) {
    CHECK_FALSE(f.message.empty());
    CHECK_FALSE(f.remedy.empty());
    CHECK(f.where.path == "x.yaml");
    result.push_back(f.rule + " " + std::to_string(f.where.line) + ":" + std::to_string(f.where.column));
  }
  return result;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("text that holds nothing", "[yaml][D101]") {
  for (const char* text : {"", "\n", "# only a comment\n", "...\n", "---\n...\n", "   \n\n"}) {
    INFO(text);
    CHECK(told(text) == Told{"D101 0:0"});
  }
}

TEST_CASE("bytes that are not strict UTF-8", "[yaml][D102]") {
  CHECK(told("a: b\nc: \xFF\n...\n") == Told{"D102 2:4"});
  CHECK(told("a: \xC0\xAF\n...\n") == Told{"D102 1:4"});          // overlong
  CHECK(told("a: \xE0\x80\xAF\n...\n") == Told{"D102 1:4"});      // overlong
  CHECK(told("a: \xED\xA0\x80\n...\n") == Told{"D102 1:4"});      // surrogate
  CHECK(told("a: \xF4\x90\x80\x80\n...\n") == Told{"D102 1:4"});  // above U+10FFFF
  CHECK(told("a: \xC3\xA9\xC3") == Told{"D102 1:5"});             // cut off
  CHECK(told("a: \xC3\xA9 \xF0\x9F\x98\x80\n...\n").empty());
}

TEST_CASE("byte order marks", "[yaml][D103]") {
  CHECK(told("\xEF\xBB\xBF"
             "a: b\n...\n") == Told{"D103 1:1"});
  CHECK(told("a: b\nc: \xEF\xBB\xBF\n...\n") == Told{"D103 2:4"});
  CHECK(told(std::string("\xFF\xFE"
                         "a\0:\0",
                         6)) == Told{"D103 1:1"});
}

TEST_CASE("control characters", "[yaml][D104]") {
  CHECK(told(std::string("a: b\0c\n...\n", 11)) == Told{"D104 1:5"});
  CHECK(told("a: b\x1B[1m\n...\n") == Told{"D104 1:5"});
  CHECK(told("a: b\x04\n...\n") == Told{"D104 1:5"});
  CHECK(told("a: b\x7F\n...\n") == Told{"D104 1:5"});
  CHECK(told("a: \xC2\x85\n...\n") == Told{"D104 1:4"});
  CHECK(told("a: x\xE2\x80\xA8y\n...\n") == Told{"D104 1:5"});
  CHECK(told("a: \"x\xE2\x80\xA9y\"\n...\n") == Told{"D104 1:6"});
}

TEST_CASE("bidirectional controls", "[yaml][D105]") {
  for (const char* mark :
       {"\xE2\x80\xAA", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9", "\xE2\x80\x8E", "\xE2\x80\x8F", "\xD8\x9C"}) {
    CHECK(told(std::string("a: b\nc: é") + mark + "x\n...\n") == Told{"D105 2:5"});
  }
}

TEST_CASE("tabs outside of quotes and blocks", "[yaml][D106]") {
  CHECK(told("a:\n\tb: c\n...\n") == Told{"D106 2:1"});
  CHECK(told("a:\tb\n...\n") == Told{"D106 1:3"});
  CHECK(told("a: b\t# c\n...\n") == Told{"D106 1:5"});
  CHECK(told("a: b # c\td\n...\n") == Told{"D106 1:9"});
  CHECK(told("a: \"b\tc\"\nd: |\n  x\ty\ne: 'f\tg'\n...\n").empty());
}

TEST_CASE("carriage returns", "[yaml][D107]") {
  CHECK(told("a: b\r\nc: d\r\n...\r\n") == Told{"D107 1:5"});
  CHECK(told("a: b\r\na: d\r\n...\r\n") == Told{"D107 1:5", "D202 2:1"});  // the rest is still judged
  CHECK(told("a: b\rc: d\n...\n") == Told{"D107 1:5"});
}

TEST_CASE("limits of size", "[yaml][D108][D109]") {
  CHECK(told("a: " + std::string(100, 'x') + "\n...\n", {.bytes = 50}) == Told{"D108 0:0"});
  CHECK(told("a: b\nc: " + std::string(100, 'x') + "\n...\n", {.line_bytes = 50}) == Told{"D109 2:1"});
  CHECK(told("a: " + std::string((1 << 16) - 3, 'x') + "\n...\n").empty());
  CHECK(told("a: " + std::string((1 << 16) - 2, 'x') + "\n...\n") == Told{"D109 1:1"});
}

TEST_CASE("the end of the record", "[yaml][D110][D112]") {
  CHECK(told("a: b\n") == Told{"D110 1:5"});
  CHECK(told("a: b") == Told{"D110 1:5"});
  CHECK(told("a: b\n...") == Told{"D110 2:4"});
  CHECK(told("a: b\n... # x\n") == Told{"D112 2:4"});
  CHECK(told("a: b\n...\n\n") == Told{"D112 3:1"});
  CHECK(told("a: b\n...\n# x\n") == Told{"D112 3:1"});
  CHECK(told("a: b\n...\nc: d\n") == Told{"D112 3:1"});
  CHECK(told("a: b\n...\n---\nc: d\n...\n") == Told{"D208 3:1"});
  CHECK(told("a: |\n  ...\n...\n").empty());

  Findings findings;
  const yaml::Tree tree = yaml::read(0, "x.yaml", "a: b\n", findings);  // is read all the same
  CHECK(tree.root().find("a")->text() == "b");
}

TEST_CASE("what git leaves in a file", "[yaml][D111]") {
  CHECK(told("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n...\n") == Told{"D111 2:1"});
  CHECK(told("a: 1\n=======\nb: 2\n...\n") == Told{"D111 2:1"});
  CHECK(told("a: |\n  <<<<<<< HEAD\n  =======\n...\n").empty());
}
