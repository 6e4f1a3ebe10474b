#include <catch2/catch.hpp>

#include <ctime>
#include <random>

#include "yaml/read.h"

using namespace cfcm;

namespace {

using Told = std::vector<std::string>;

Findings findings_in(std::string text, const yaml::Limits& limits = {}) {
  Findings findings;
  yaml::read(0, "x.yaml", std::move(text), findings, limits);
  return findings;
}

Told told(std::string text, const yaml::Limits& limits = {}) {
  Told result;
  for (const Finding& f : findings_in(std::move(text), limits)) {
    CHECK_FALSE(f.message.empty());
    CHECK_FALSE(f.remedy.empty());
    result.push_back(f.rule + " " + std::to_string(f.where.line) + ":" + std::to_string(f.where.column));
  }
  return result;
}

const std::string sample = R"(record: plan
case: C-7K3QX9M2-S
written: 2026-03-01
by:
  person: P-4QK7N2WD-X
  organization: O-RVB1C0M5-T
# what was agreed
goals:
  - id: G-1
    statement: "Zoë's \"own\" words: a, b"
    needs: [N-1, "N-2"]
services:
  - service: personal-care
    rate: 21.50
    reason: 'it''s near'
disagreements: |
  First line: here
  - no item

  # no comment
how_to_change: >-
  folded
  text
review_by: "two
  lines"
...
)";

}  // namespace

TEST_CASE("a sound record has no findings", "[yaml]") {
  CHECK(told(sample).empty());
  CHECK(told("---\n# a comment\na: b\n...\n").empty());
  CHECK(told("{\"a\":1, \"b\": [true, {\"c\":\"d\"}]}\n...\n").empty());  // JSON is YAML
  CHECK(told("a: http://x.org/y:z\nb: 10:30\nc: 2026-03-01T10:00:00+01:00\nd:\n  - http://x\n...\n").empty());
  CHECK(told("a: it's \"fine\" & more *so* #1 of 50%\n...\n").empty());
  CHECK(told("a:\n- b\n- c: d\n  e: []\nf: {}\ng: \"\"\n...\n").empty());
}

TEST_CASE("every key and value has its place", "[yaml]") {
  Findings findings;
  const yaml::Tree tree = yaml::read(7, "x.yaml", sample, findings);
  const auto root = tree.root();
  CHECK(root.entries().size() == 9);
  const auto person = root.find("by")->find("person");
  CHECK(person->text() == "P-4QK7N2WD-X");
  CHECK(person->mark() == Mark{7, 5, 11, 23, person->item()});
  CHECK(tree.pointer(person->item()) == "/by/person");
  CHECK(root.entries()[3].key.mark().line == 4);
  const auto goal = root.find("goals")->items()[0];
  CHECK(goal.find("statement")->text() == "Zoë's \"own\" words: a, b");
  CHECK(goal.find("statement")->mark().column == 16);
  CHECK(goal.find("statement")->mark().end_column == 43);  // code points, quotes and backslashes included
  CHECK_FALSE(goal.find("statement")->plain());
  CHECK(tree.pointer(goal.find("needs")->items()[1].item()) == "/goals/0/needs/1");
  const auto block = root.find("disagreements");
  CHECK(block->text() == "First line: here\n- no item\n\n# no comment\n");
  CHECK(tree.item(block->item()).style == yaml::Style::literal);
  CHECK(block->mark() == Mark{7, 16, 16, 17, block->item()});
  CHECK(tree.item(root.find("how_to_change")->item()).style == yaml::Style::folded);
  CHECK(root.find("how_to_change")->mark().end_column == 18);
  CHECK(root.find("review_by")->text() == "two lines");
  CHECK(root.find("review_by")->mark().end_column == 16);
  CHECK_FALSE(root.find("nothing"));
  CHECK(tree.line(2) == "case: C-7K3QX9M2-S");
  CHECK(tree.line(0).empty());
  CHECK(tree.line(999).empty());
}

TEST_CASE("text means what YAML says it means", "[yaml]") {
  const auto value = [](const std::string& text) {
    Findings findings;
    return std::string(yaml::read(0, "x.yaml", text, findings).root().find("a")->text());
  };
  CHECK(value("a: \"\\N|\\_|\\L|\\xe9|\\u00c2\\N\"\n...\n") ==
        "\xC2\x85|\xC2\xA0|\xE2\x80\xA8|\xC3\xA9|\xC3\x82\xC2\x85");
  CHECK(value("a: |\n  x\n   ") == "x\n \n");  // the last line is not ended
  CHECK(value("a: |+\n   ") == "\n");
}

TEST_CASE("columns count code points", "[yaml]") {
  Findings findings;
  const yaml::Tree tree = yaml::read(0, "x.yaml", "é: [ü€, \"😀x\", z]\n...\n", findings);
  const auto items = tree.root().entries()[0].value.items();
  CHECK(items[0].mark().column == 5);
  CHECK(items[0].mark().end_column == 7);
  CHECK(items[1].mark().column == 9);
  CHECK(items[1].mark().end_column == 13);
  CHECK(items[2].mark().column == 15);
}

TEST_CASE("pointers escape", "[yaml]") {
  Findings findings;
  const yaml::Tree tree = yaml::read(0, "x.yaml", "a/b~c:\n  - - d\n...\n", findings);
  CHECK(tree.pointer(tree.size() - 1) == "/…/0/0");
  CHECK(tree.pointer(0).empty());
  CHECK(tree.pointer(99).empty());
}

TEST_CASE("syntax", "[yaml][D201]") {
  CHECK(told("a: b: c\n...\n") == Told{"D201 1:5"});
  CHECK(told("a: b\nc\nd: e\n...\n") == Told{"D201 2:1"});
  CHECK(told("a: [b\nc: d\n...\n") == Told{"D201 1:4"});
  CHECK(told("a: {b: [c, d]\ne: f\n...\n") == Told{"D201 1:4"});
  CHECK(told("a: b]\n...\n").empty());
  CHECK(told("a: [b,\nc]\nd: e\n...\n") == Told{"D201 1:4"});
  CHECK(told("a: [\n  b\n]\n...\n").empty());
  CHECK(told("a: \"it\\'s\"\n...\n") == Told{"D201 1:7"});
  CHECK(told("a: \"\n  b\"\n...\n") == Told{"D201 1:4"});  // yaml-cpp would drop the line breaks
  CHECK(told("a: |\n    \n  b\n...\n") == Told{"D201 1:4"});
  CHECK(told("a:\n\"b\"\n...\n") == Told{"D201 2:1"});
  CHECK(told("a:\n[b]\n...\n") == Told{"D201 2:1"});
  CHECK(told("a: ]\n...\n") == Told{"D201 1:4"});
  CHECK(told("a: @b\n...\n") == Told{"D201 1:4"});
  CHECK(told("a: \"\\q\"\n...\n").at(0).starts_with("D201 1:"));
  CHECK(told("a: \"\\ud83d\\ude00\"\n...\n").at(0).starts_with("D201 1:"));
  CHECK(told("a: b\n- c\n...\n") == Told{"D201 2:1"});
  CHECK(told("{a: b} c\n...\n") == Told{"D201 1:8"});
  CHECK(told("a: \"b\"c\n...\n").at(0).starts_with("D201 1:"));
}

TEST_CASE("a key given twice points at both places", "[yaml][D202]") {
  Findings findings;
  const yaml::Tree tree = yaml::read(0, "x.yaml", "a: 1\nb: 2\n\"a\": 3\nc: {d: 1, d: 2}\n...\n", findings);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].where.line == 3);
  CHECK(findings[0].where.pointer == "/a");
  REQUIRE(findings[0].related.size() == 1);
  CHECK(findings[0].related[0].where.line == 1);
  CHECK(findings[0].related[0].where.column == 1);
  CHECK(findings[1].where.column == 11);
  CHECK(findings[1].related[0].where.column == 5);
  CHECK(tree.root().find("a")->text() == "1");
  CHECK(tree.root().entries().size() == 3);

  std::string many;
  for (int i = 0; i < 100; ++i) many += "k" + std::to_string(i) + ": x\n";
  CHECK(told(many + "...\n").empty());
  CHECK(told(many + "k3: y\nk99: z\n...\n") == Told{"D202 101:1", "D202 102:1"});
}

TEST_CASE("what YAML offers and a record does not take", "[yaml][D203][D204][D205][D206][D207][D208][D209]") {
  CHECK(told("a: &x b\nc: *x\n...\n") == Told{"D203 1:4", "D204 2:4"});
  CHECK(told("a: *x\n...\n") == Told{"D204 1:4"});
  CHECK(told("a: &x\nb: c\n...\n") == Told{"D203 1:4"});
  CHECK(told("&x a: b\n...\n") == Told{"D203 1:1"});
  CHECK(told("a: &x [*x]\n...\n") == Told{"D203 1:4", "D204 1:8"});
  CHECK(told("a: !!str b\nc: ! d\ne: !f g\n...\n") == Told{"D205 1:4", "D205 2:4", "D205 3:4"});
  CHECK(told("a: !!map\n  b: c\n...\n") == Told{"D205 1:4"});
  CHECK(told("<<: b\n...\n") == Told{"D206 1:1"});
  CHECK(told("\"<<\": b\n...\n").empty());
  CHECK(told("%YAML 1.2\n---\na: b\n...\n") == Told{"D207 1:1"});
  CHECK(told("a: b\n---\nc: d\n...\n") == Told{"D208 2:1"});
  CHECK(told("? [a]\n: b\n...\n") == Told{"D209 1:3"});
  CHECK(told("{a: b}: c\n...\n") == Told{"D209 1:1"});
  CHECK(told("~: c\n...\n") == Told{"D209 1:1"});
  CHECK(told(": c\n...\n") == Told{"D209 1:1"});
}

TEST_CASE("quotes that are not closed", "[yaml][D210]") {
  CHECK(told("a: \"x\nb: 2\n...\n") == Told{"D210 1:4"});
  CHECK(told("a: 'x\nb: 2\n...\n") == Told{"D210 1:4"});
  CHECK(told("a: \"x\nb: \"y\"\nc: 1\n...\n") == Told{"D210 1:4"});
  CHECK(told("a:\n  b: \"x\n  c: \"y\"\n...\n") == Told{"D210 2:6"});
  CHECK(told("a:\n  - \"x\n  - \"y\"\n...\n") == Told{"D210 2:5"});
  CHECK(told("\"a: b\nc: d\n...\n") == Told{"D210 1:1"});
  CHECK(told("a: \"x\n   y\n\n  z\"\nb: 'x\n y'\n...\n").empty());
  CHECK(told("a: \"x\n  y: \"z\"\n...\n") == Told{"D210 1:4"});
  CHECK(told("a: 1\na: 2\nb: \"x\nc: 3\nc: 4\n...\n") == Told{"D202 2:1", "D210 3:4"});
}

TEST_CASE("a colon without its space", "[yaml][D211]") {
  CHECK(told("record:plan\ncase: x\n...\n") == Told{"D211 1:1"});
  CHECK(told("record: plan\ncase:x\nb: c\n...\n") == Told{"D211 2:1"});
  CHECK(told("a:\n  - b:c\n...\n") == Told{"D211 2:5"});
  CHECK(told("a:\n  b:c\n...\n") == Told{"D211 2:3"});
  CHECK(told("a: {b:1}\n...\n") == Told{"D211 1:5"});
  CHECK(told("a:1\nb:2\n...\n") == Told{"D211 1:1", "D211 2:1"});
  CHECK(told("a: \"x\n  b:c\"\nd: |\n  e:f\n...\n").empty());
}

TEST_CASE("plain text over several lines", "[yaml][D212]") {
  CHECK(told("a: b\n  c\nd: e\n...\n") == Told{"D212 1:4"});
  CHECK(told("a: b\n  c:d\n...\n") == Told{"D212 1:4"});
  CHECK(told("a:\n  - b\n    c\n...\n") == Told{"D212 2:5"});
}

TEST_CASE("depth and number of items", "[yaml][D213][D214]") {
  const auto nested = [](int n, char open, char close) {
    return "a: " + std::string(static_cast<std::size_t>(n), open) + std::string(static_cast<std::size_t>(n), close) +
           "\n...\n";
  };
  CHECK(told(nested(31, '[', ']')).empty());
  CHECK(told(nested(32, '[', ']')) == Told{"D213 1:35"});
  CHECK(told(nested(60000, '[', ']')).size() <= 2);
  std::string block = "a:\n";
  for (int i = 0; i < 40; ++i) block += std::string(static_cast<std::size_t>(i + 1), ' ') + "a:\n";
  CHECK(told(block + "...\n").at(0) == "D213 33:33");
  CHECK(told("a: [b, c]\n...\n", {.nodes = 5}).empty());
  CHECK(told("a: [b, c]\n...\n", {.nodes = 4}) == Told{"D214 1:8"});
}

TEST_CASE("the root, and values that are missing", "[yaml][D215][D216]") {
  CHECK(told("- a\n- b\n...\n") == Told{"D215 1:1"});
  CHECK(told("text\n...\n") == Told{"D215 1:1"});
  CHECK(told("a:\nb: ~\nc: null\nd:\n  -\n  - null\nname: x\n...\n") ==
        Told{"D216 1:1", "D216 2:4", "D216 3:4", "D216 5:3", "D216 6:5"});
  CHECK(told("a: [~, b]\n...\n") == Told{"D216 1:5"});
  CHECK(told("a:\nnull: b\n...\n") == Told{"D216 1:1", "D209 2:1"});
}

TEST_CASE("an excerpt shows keys, and values only when they are opened", "[yaml]") {
  Findings findings;
  const yaml::Tree tree = yaml::read(0, "x.yaml", sample, findings);
  const auto line = [&](std::uint32_t n) { return tree.excerpt({0, n, 1, 2, 0}); };
  CHECK(line(2) == "case: …");
  tree.show(tree.root().find("case")->item());
  CHECK(line(2) == "case: C-7K3QX9M2-S");
  CHECK(line(4) == "by:");
  CHECK(line(7).empty());
  CHECK(line(9) == "  - id: …");
  CHECK(line(10) == "    statement: …");
  CHECK(line(11) == "    needs: […, …]");
  tree.show(tree.root().find("goals")->items()[0].find("needs")->items()[0].item());
  CHECK(line(11) == "    needs: [N-1, …]");
  CHECK(line(16) == "disagreements: …");
  CHECK(line(17) == "  …");
  CHECK(line(18) == "  …");
  CHECK(line(19).empty());
  CHECK(line(20) == "  …");
  CHECK(line(24) == "review_by: …");
  CHECK(line(25) == "  …");
  CHECK(line(0).empty());

  Findings bad;
  const yaml::Tree unread =
      yaml::read(0, "x.yaml", "name: Ann # why\nJohn Doe\n  - born: 1970\nnote: |\n  ill: yes\nb: c: d\n...\n", bad);
  CHECK(unread.empty());
  const auto bad_line = [&](std::uint32_t n) { return unread.excerpt({0, n, 1, 2, 0}); };
  CHECK(bad_line(1) == "name: …");
  CHECK(bad_line(2) == "…");
  CHECK(bad_line(3) == "  - born: …");
  CHECK(bad_line(5) == "  …");
}

TEST_CASE("no message about the text holds a value", "[yaml]") {
  std::string text = "name: Canary\nborn: Canary: Canary\nCanary\n'Canary\n  - Canary:Canary\n&Canary\n*Canary\n...\n";
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    for (const Finding& f : findings_in(text)) {
      CHECK(f.message.find("Canary") == std::string::npos);
      CHECK(f.remedy.find("Canary") == std::string::npos);
    }
    std::swap(text[random() % text.size()], text[random() % text.size()]);
  }
}

TEST_CASE("no proper prefix of a record passes for the record", "[yaml]") {
  for (std::size_t n = 0; n < sample.size(); ++n) {
    const Findings findings = findings_in(sample.substr(0, n));
    INFO(n);
    REQUIRE(std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.level == Level::error; }));
  }
}

TEST_CASE("a hostile file is judged at once", "[yaml]") {
  const auto repeat = [](std::string_view part) {
    std::string text;
    while (text.size() + part.size() < (1 << 20) - 16) text += part;
    return text + "\n...\n";
  };
  for (const char* part :
       {"a: b\n", "a:b\n",     "[",      "{a: ", "- ",         "- - - -\n", "\"x\n",  "a: \"x\n",       "a: 'x\n  ",
        "? ",     "a:\n",      "&a ",    "!",    "*a\n",       "|\n",       "a: |\n", "\t\n",           "# x\n",
        "x\n",    "  x\n",     "a: [\n", "]\n",  ": ",         "%a\n",      "...\n",  "\xE2\x80\xAE\n", "a: {b:1}\n",
        ",\n",    "a: \"\\\n", "  \n",   "'",    "a: 'b' 'c\n"}) {
    INFO(part);
    const std::clock_t begin = std::clock();  // of this process: other work on the machine takes nothing from it
    CHECK_FALSE(findings_in(repeat(part)).empty());
    CHECK((std::clock() - begin) / CLOCKS_PER_SEC < 5);
  }
  std::string keys;
  for (int i = 0; i < 50000; ++i) keys += "k" + std::to_string(i) + ": x\n";
  CHECK(told(keys + "...\n") == Told{"D214 5000:8"});
}
