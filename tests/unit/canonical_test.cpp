#include <catch2/catch.hpp>

#include "store/form.h"

using namespace cfcm;

namespace {

std::string canonical(std::string text) {
  const auto form = store::canonical_form("x.yaml", std::move(text), true);
  return form.text;
}

std::vector<std::string> refusals(std::string text, bool mend_end = true) {
  std::vector<std::string> rules;
  for (const auto& finding : store::canonical_form("x.yaml", std::move(text), mend_end).refusals)
    rules.emplace_back(finding.rule);
  return rules;
}

}  // namespace

TEST_CASE("comments keep their places", "[canonical]") {
  // Already canonical: of each place where a comment may stand one.
  const std::string text = R"(# head of the file
# in two lines
record: organization # the kind
# before a key
id: O-1 # an id
name: Green # a name
# before a list
owners: # behind a list's key
  # before an item
  - party: P-1 # the first of an item
    # within an item
    percent: 5
    # at the end of an item
  # between items
  - party: P-2
    percent: # behind a map's key
      # before a band
      at_least: 5
      # at the end of a band
  # at the end of a list
# before unknown
unknown: # of lists
  - - a # in a list of lists
    # in the inner one
    - b
    # its end
  # the outer one
  - text: | # behind a block
      # no comment
      text
    # after a block
# at the end
...
)";
  CHECK(canonical(text) == text);
}

TEST_CASE("comments go with what they stand at", "[canonical]") {
  // Keys change places, and their comments with them.
  CHECK(canonical("record: organization\n# of the name\nname: Green # N\n# of the id\nid: O-1 # I\n...\n") ==
        "record: organization\n# of the id\nid: O-1 # I\n# of the name\nname: Green # N\n...\n");
  // A list in brackets has no lines of its own.
  CHECK(
      canonical(
          "record: organization\nid: O-1\nname: Green\nkinds: [ # behind the bracket\n  # before a\n  agency, # of a\n"
          "  # before b\n  # and again\n  provider # of b\n  # the end\n  ] # of the whole\n...\n") ==
      "record: organization\nid: O-1\nname: Green\nkinds: # behind the bracket\n  # before a\n"
      "  - agency # of a\n  # before b\n  # and again\n  - provider # of b\n  # the end\n  # of the whole\n...\n");
  // So has a list or map in brackets that is an item itself.
  const std::string head = "record: person\nid: P-1\n";
  CHECK(canonical(head + "phones:\n  - [a1, b2] # c\n...\n") == head + "phones:\n  - - a1 # c\n    - b2\n...\n");
  CHECK(canonical(head + "employment:\n  - {organization: O-1} # c\n...\n") ==
        head + "employment:\n  - organization: O-1 # c\n...\n");
  CHECK(canonical(head + "employment: [{organization: O-1} # c\n  ]\n...\n") ==
        head + "employment:\n  - organization: O-1 # c\n...\n");
  CHECK(canonical(head + "employment:\n  - { # a\n    organization: O-1, # b\n    title: Aide # c\n    } # d\n...\n") ==
        head + "employment:\n  # a\n  - organization: O-1 # b\n    title: Aide # c\n    # d\n...\n");
  CHECK(canonical("{record: person, id: P-1} # c\n...\n") == "record: person # c\nid: P-1\n...\n");
  // Nothing to stand in: before it.
  CHECK(canonical("record: organization\nid: O-1\nname: Green\nkinds: [\n  # nobody\n]\n...\n") ==
        "record: organization\nid: O-1\nname: Green\n# nobody\nkinds: []\n...\n");
  // Blank lines go; other indents and a marker at the top, too.
  CHECK(canonical("---\n# top\n\nrecord:   organization\n\nid: O-1\nname: Green\n\n# of owners\n\nowners:\n\n"
                  "-    party: P-1\n\n     # within\n     percent: 5\n\n# last\n\n...\n") ==
        "# top\nrecord: organization\nid: O-1\nname: Green\n# of owners\nowners:\n  - party: P-1\n    # within\n"
        "    percent: 5\n# last\n...\n");
}

TEST_CASE("values are written as their field asks", "[canonical]") {
  CHECK(canonical("record: \"organization\"\nid: \"O-1\"\nname: \"Green\"\nowners: [{party: 007, percent: '12.50', "
                  "from: \"2024-02-29\"}]\n...\n") ==
        "record: organization\nid: O-1\nname: Green\nowners:\n  - party: \"007\"\n    percent: 12.50\n"
        "    from: 2024-02-29\n...\n");
  CHECK(canonical("record: organization\nid: O-1\nname: >\n  folded\n  text\n...\n") ==
        "record: organization\nid: O-1\nname: |\n  folded text\n...\n");
  CHECK(canonical("record: organization\nid: O-1\nname: NO\nother: NO\nnumber: 007\nquoted: \"007\"\n...\n") ==
        "record: organization\nid: O-1\nname: \"NO\"\nother: \"NO\"\nnumber: 007\nquoted: \"007\"\n...\n");
}

TEST_CASE("text that no line and no block can hold has no canonical form", "[canonical]") {
  std::string text = "record: person\nid: P-1\nnote: |+\n";
  for (int i = 0; i < 3000; ++i) text += "  some words in a line of text\n";
  const auto form = store::canonical_form("x.yaml", text + "\n\n...\n", true);
  REQUIRE(form.refusals.size() == 1);
  CHECK(form.refusals[0].rule == "D114");
  CHECK(form.refusals[0].level == Level::note);
  CHECK(form.refusals[0].where.line == 3);
  CHECK(form.text.empty());
  CHECK_FALSE(form.failure);
  CHECK_FALSE(canonical(text + "...\n").empty());
}

TEST_CASE("blank lines behind the end are mended, and nothing else there", "[canonical]") {
  CHECK(canonical("record: person\nid: P-1\n...\n\n  \n") == "record: person\nid: P-1\n...\n");
  CHECK(refusals("record: person\nid: P-1\n...\n\n# bottom\n") == std::vector<std::string>{"D112"});
  CHECK(refusals("record: person\nid: P-1\n...\n\n...\n") == std::vector<std::string>{"D112"});
  CHECK(refusals("record: person\nid: P-1\n...\nborn: 1990-01-01\n...\n\n") == std::vector<std::string>{"D112"});
  CHECK(refusals("record: person\nid: P-1\n... \nborn: 1990-01-01\n...\n\n") == std::vector<std::string>{"D112"});
}

TEST_CASE("what is no plain record is refused", "[canonical]") {
  using Rules = std::vector<std::string>;
  CHECK(refusals("record: organization\nid: &a O-1\nname: *a\n...\n") == Rules{"D203", "D204"});
  CHECK(refusals("record: nothing\nid: O-1\n...\n") == Rules{"D309"});
  CHECK(refusals("") == Rules{"D101"});
  // Wrong fields are no matter of form.
  CHECK(refusals("record: organization\nid: O-1\nbirthday: never\n...\n").empty());
  // A missing end may mean a file that was cut off.
  const std::string cut = "record: organization\nid: O-1\nname: Gre\n";
  CHECK(refusals(cut, false) == Rules{"D110"});
  CHECK(refusals(cut).empty());
  CHECK(canonical(cut) == cut + "...\n");
  CHECK(canonical("record: organization\r\nid: O-1\r\nname: Green\r\n...\r\n") ==
        "record: organization\nid: O-1\nname: Green\n...\n");
}

TEST_CASE("a note says where the form differs first", "[canonical]") {
  const auto form = store::canonical_form("x.yaml", "record: organization\nid: O-1\nname: \"Green\"\n...\n", true);
  REQUIRE(form.mended.size() == 1);
  CHECK(form.mended[0].rule == "D113");
  CHECK(form.mended[0].where.line == 3);
  CHECK(store::canonical_form("x.yaml", form.text, true).mended.empty());
}
