#include <catch2/catch.hpp>

#include <random>

#include "yaml/read.h"
#include "yaml/write.h"

using namespace cfcm;
using yaml::Draft;

namespace {

std::string scalar(const Draft& draft) { return yaml::write_scalar(draft); }

bool reads_back(const Draft& draft) {
  Findings findings;
  const yaml::Tree tree = yaml::read(0, "x.yaml", yaml::write(draft), findings);
  return findings.empty() && yaml::same(tree, draft);
}

}  // namespace

TEST_CASE("text is plain exactly when every reader takes it for text", "[yaml][write]") {
  for (const char* text :
       {"Ann", "it's fine, isn't it", "a/b (c) & d + e - f.", "None", "yesterday", "a  b", "null and void", "e5"}) {
    CHECK(scalar(Draft::text(text)) == text);
  }
  for (const char* text :
       {"",     "yes", "No", "ON",  "off", "y",   "N",   "TRUE", "False", "null", "NULL", "1a",        "a:b",
        "a #b", "a ",  " a", "\"a", "Zoë", "a_b", "a;b", "-a",   "~",     "50%",  "[a",   "2026-03-01"}) {
    INFO(text);
    CHECK(scalar(Draft::text(text)).front() == '"');
  }
  CHECK(scalar(Draft::text("a\"b\\c\td\x1B")) == "\"a\\\"b\\\\c\\td\\x1B\"");
  CHECK(scalar(Draft::text("a\xE2\x80\xAE\xEF\xBB\xBF")) == "\"a\\u202E\\uFEFF\"");
  CHECK(scalar(Draft::text("a\xFF")) == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("ids are plain unless they look like something else", "[yaml][write]") {
  for (const char* id : {"C-7K3QX9M2-S", "12a", "12-34", "A.b_c", "0x", "1e", "2026-03-01-a"})
    CHECK(scalar(Draft::id(id)) == id);
  for (const char* id : {"007", "1.5", "1.2.3", "1e5", "1E-5", "0x1F", "0o17", "0b11", "1_000", "2026-03-01",
                         "2026-3-1", "no", "Y", "null", "true"}) {
    INFO(id);
    CHECK(scalar(Draft::id(id)) == '"' + std::string(id) + '"');
  }
  for (const char* value : {"21.50", "-3", "true", "false", "2026-03-01", "2026-03-01T10:00:00+01:00",
                            "case-management", "HCBS-CAHPS", "7.2(c)"}) {
    CHECK(scalar(Draft::plain(value)) == value);
  }
}

TEST_CASE("a record in its canonical form", "[yaml][write]") {
  Draft by = Draft::map();
  by.add("person", Draft::id("P-1")).add("organization", Draft::id("O-1"));
  Draft first = Draft::map();
  first.add("service", Draft::plain("personal-care"), "the main one")
      .add("offered", Draft::list({Draft::id("O-1"), Draft::id("12")}));
  Draft second = Draft::map();
  second.add("reason", Draft::text("near: yes")).add("note", Draft::text("two\nlines"));
  Draft record = Draft::map();
  record.add("record", Draft::plain("plan"))
      .add("by", by, "who acted\nand for whom")
      .add("services", Draft::list({first, second, Draft::text("x")}))
      .add("nested", Draft::list({Draft::list({Draft::text("a"), Draft::text("b")})}))
      .add("summary", Draft::text("one\n  two\n\n- three\n"))
      .add("none", Draft::list())
      .add("empty", Draft::map())
      .add("on", Draft::text(""));
  CHECK(yaml::write(record) == R"(record: plan
# who acted
# and for whom
by:
  person: P-1
  organization: O-1
services:
  # the main one
  - service: personal-care
    offered:
      - O-1
      - "12"
  - reason: "near: yes"
    note: |-
      two
      lines
  - x
nested:
  - - a
    - b
summary: |
  one
    two

  - three
none: []
empty: {}
"on": ""
...
)");
  CHECK(reads_back(record));
}

TEST_CASE("a difference is seen when reading back", "[yaml][write]") {
  Draft one = Draft::map(), two = Draft::map();
  one.add("a", Draft::text("b"));
  two.add("a", Draft::text("c"));
  Findings findings;
  const yaml::Tree tree = yaml::read(0, "x.yaml", yaml::write(one), findings);
  CHECK(yaml::same(tree, one));
  CHECK_FALSE(yaml::same(tree, two));
  two.add("d", Draft::text("e"));
  CHECK_FALSE(yaml::same(tree, two));
  CHECK_FALSE(yaml::same(tree, Draft::list()));
}

TEST_CASE("whatever is written reads back equal", "[yaml][write]") {
  const std::vector<std::string> parts{"a",
                                       "Z",
                                       "0",
                                       " ",
                                       "  ",
                                       "\n",
                                       "\n\n",
                                       "\t",
                                       "\r",
                                       ":",
                                       ": ",
                                       " #",
                                       "-",
                                       "- ",
                                       "?",
                                       "|",
                                       ">",
                                       "\"",
                                       "'",
                                       "\\",
                                       "...",
                                       "---",
                                       "{",
                                       "}",
                                       "[",
                                       "]",
                                       ",",
                                       "&",
                                       "*",
                                       "!",
                                       "%",
                                       "@",
                                       "`",
                                       "~",
                                       "null",
                                       "yes",
                                       "é",
                                       "😀",
                                       "\xC2\x85",
                                       "\xE2\x80\xA8",
                                       "\xEF\xBB\xBF",
                                       "\xE2\x80\xAE",
                                       "\x1B",
                                       "\x7F",
                                       "\x04",
                                       "<<<<<<< ",
                                       "=======",
                                       "\xEF\xBF\xBE",
                                       std::string(1, '\0'),
                                       "key: value",
                                       "key:value",
                                       "#"};
  std::mt19937 random(42);
  const auto string = [&] {
    std::string text;
    for (auto n = random() % 8; n > 0; --n) text += parts[random() % parts.size()];
    return text;
  };
  unsigned bad = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::string text = string();
    Draft inner = Draft::map();
    inner.add("k" + string(), Draft::text(text))
        .add("z", Draft::list({Draft::text(text), Draft::list({Draft::text(string())})}), string());
    Draft record = Draft::map();
    record.add("a", Draft::text(text))
        .add("b", inner)
        .add("c", Draft::list({inner, Draft::text(string())}))
        .add("d", Draft::id("1"));
    if (reads_back(record)) continue;
    if (++bad < 5) {
      CAPTURE(yaml::write(record));
      CHECK(reads_back(record));
    }
  }
  CHECK(bad == 0);
}
