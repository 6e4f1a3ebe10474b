#include <catch2/catch.hpp>

#include <random>

#include "model/canonical.h"
#include "model/kinds.h"
#include "support/record_maker.h"
#include "yaml/alike.h"
#include "yaml/patch.h"
#include "yaml/read.h"

using namespace cfcm;
using yaml::Draft;

namespace {

yaml::Tree read(const std::string& text) {
  Findings findings;
  yaml::Tree tree = yaml::read(0, "x.yaml", text, findings);
  INFO(text);
  REQUIRE(findings.empty());
  return tree;
}

Draft draft_of(const yaml::Tree& tree) {
  return model::canonical(tree, *model::kind(tree.root().find("record")->text()));
}

Draft& at(Draft& map, std::string_view key) { return std::ranges::find(map.fields, key, &Draft::Field::key)->value; }

/// What `edit` makes of the text.
template <class Edit>
std::string edited(const std::string& text, Edit edit) {
  const yaml::Tree tree = read(text);
  const Draft before = draft_of(tree);
  Draft after = before;
  edit(after);
  return yaml::patch(tree, before, after);
}

const std::string untidy = R"(# head
record:   organization   # the kind

id: "O-1"
# the name's
name: 'Green'   # N

owners:
-   party: P-1
    # within
    percent:  5   # P

# of the second
-   party: P-2
kinds: [agency,  provider] # K
phones:
     - "1"
     # tail of phones
# last

...
)";

}  // namespace

TEST_CASE("an edit leaves every other byte as it is", "[yaml][patch]") {
  const auto becomes = [](std::string from, const std::string& to, auto edit) {
    std::string expected = untidy;
    const auto found = expected.find(from);
    REQUIRE(found != std::string::npos);
    expected.replace(found, from.size(), to);
    CHECK(edited(untidy, edit) == expected);
  };
  becomes("name: 'Green'   # N\n", "name: Blue # N\n", [](Draft& d) {
    at(d, "name") = [&] {
      Draft name = Draft::text("Blue");
      name.comments = at(d, "name").comments;
      return name;
    }();
  });
  becomes("    percent:  5   # P\n", "    percent: 7 # P\n",
          [](Draft& d) { at(at(d, "owners").items[0], "percent").value = "7"; });
  becomes("-   party: P-2\n", "-   party: P-3\n",
          [](Draft& d) { at(at(d, "owners").items[1], "party").value = "P-3"; });
  becomes("-   party: P-2\n", "-   party: P-2\n    percent: 3\n",
          [](Draft& d) { at(d, "owners").items[1].add("percent", Draft::plain("3")); });
  becomes("-   party: P-2\n", "-   party: P-2\n- party: P-9\n", [](Draft& d) {
    at(d, "owners").items.push_back(Draft::map({{"party", Draft::id("P-9")}}));
  });
  becomes("-   party: P-2\n", "", [](Draft& d) { at(d, "owners").items.pop_back(); });
  becomes("kinds: [agency,  provider] # K\n", "kinds: # K\n  - agency\n  - provider\n  - payer\n",
          [](Draft& d) { at(d, "kinds").items.push_back(Draft::plain("payer")); });
  becomes("     - \"1\"\n     # tail of phones\n", "     - \"1\"\n     - \"2\"\n     # tail of phones\n",
          [](Draft& d) { at(d, "phones").items.push_back(Draft::text("2")); });
  becomes("-   party: P-2\n", "-   party: P-2\nunknown: x\n", [](Draft& d) { d.add("unknown", Draft::text("x")); });
  becomes("kinds: [agency,  provider] # K\n", "",
          [](Draft& d) { std::erase_if(d.fields, [](const Draft::Field& field) { return field.key == "kinds"; }); });
  becomes("", "", [](Draft&) {});
}

TEST_CASE("edits of a canonical record leave a canonical record", "[yaml][patch]") {
  std::mt19937_64 random(5);
  const auto kinds = model::kinds();
  unsigned whole = 0;
  for (int round = 0; round < 3000; ++round) {
    const auto& kind = *kinds[static_cast<std::size_t>(round) % kinds.size()];
    const Draft other = test::random_record(kind, random);
    const std::string text = yaml::write(test::random_record(kind, random));
    const yaml::Tree tree = read(text);
    const Draft before = draft_of(tree);
    Draft after = before;
    // Some fields of another record of the kind in place of ours, or beside them; some are taken away.
    for (const auto& field : other.fields) {
      if (field.key == "record" || random() % 3 != 0) continue;
      const auto ours = std::ranges::find(after.fields, field.key, &Draft::Field::key);
      if (ours == after.fields.end())
        after.fields.push_back(field);
      else if (random() % 4 == 0)
        after.fields.erase(ours);
      else if (ours->value.kind == Draft::Kind::list && !field.value.items.empty() && random() % 2 == 0)
        ours->value.items.insert(
            ours->value.items.begin() + static_cast<long>(random() % (ours->value.items.size() + 1)),
            field.value.items.front());
      else
        ours->value = field.value;
    }
    after = model::canonical(read(yaml::write(after)), kind);  // its keys in order
    INFO(text);
    REQUIRE(yaml::patch(tree, before, after) == yaml::write(after));
    whole += text.find(yaml::write(after)) != std::string::npos;
  }
  CHECK(whole < 2000);
}
