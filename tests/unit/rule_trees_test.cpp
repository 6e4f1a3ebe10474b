#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "audit/example.h"
#include "rules/policy.h"
#include "support/tree_case.h"

using namespace cfcm;

TEST_CASE("every tree gives exactly the findings that it names", "[rules]") {
  for (const auto& tree : test::tree_cases()) {
    INFO(tree.name);
    CHECK(test::difference(tree.expected, test::spoken_for(tree, test::audit_tree(tree).findings)) == "");
  }
}

TEST_CASE("a bad tree expects its rule, a good tree does not", "[rules]") {
  for (const auto& tree : test::tree_cases()) {
    INFO(tree.name);
    const bool expects =
        std::ranges::any_of(tree.expected, [&](const auto& one) { return one.parts.at("rule") == tree.rule; });
    CHECK(expects == !tree.good);
  }
}

TEST_CASE("an audit says which rules it could test", "[rules]") {
  for (const auto& tree : test::tree_cases()) {
    INFO(tree.name);
    CHECK(test::tested_otherwise(tree.not_tested, test::audit_tree(tree)) == "");
  }
  audit::Outcome outcome;
  outcome.not_testable = {"E101", "E201"};
  outcome.findings.emplace_back().rule = "E201";
  outcome.findings.back().chain.emplace_back();
  CHECK(test::tested_otherwise({"E101", "E102"}, outcome) == "finds and was not tested: E201\nwas tested: E102\n");
}

TEST_CASE("the comparison of trees can fail", "[rules]") {
  auto trees = test::tree_cases();
  const auto bad = std::ranges::find(trees, std::string("E101/bad/example"), &test::TreeCase::name);
  REQUIRE(bad != trees.end());
  const auto findings = test::audit_tree(*bad).findings;
  CHECK(test::difference({}, findings).starts_with("too much:"));
  auto wrong = bad->expected;
  wrong.at(0).parts["party"] = "O-NOBODY";
  CHECK(test::difference(wrong, findings).starts_with("missing:"));
}

TEST_CASE("no two trees of a rule tell the same", "[rules]") {
  std::map<std::string, std::string> seen;
  for (const auto& tree : test::tree_cases()) {
    // The same records on another audit date are another tree.
    const auto records = tree.rule + audit::archive_date(tree.text)->text() + tree.text.substr(tree.text.find("\n-- "));
    const auto [first, fresh] = seen.emplace(records, tree.name);
    INFO(tree.name << " and " << first->second);
    CHECK(fresh);
  }
}

TEST_CASE("every rule is complete: texts, citations, good and bad trees, an example that it finds", "[rules]") {
  std::set<std::string> good, bad, slugs;
  for (const auto& tree : test::tree_cases()) (tree.good ? good : bad).insert(tree.rule);
  for (const auto* rule : rules::all_rules()) {
    INFO(rule->code);
    CHECK(slugs.insert(std::string(rule->slug)).second);
    CHECK(!rule->summary.empty());
    CHECK(!rule->why.empty());
    CHECK(!rule->remedy.empty());
    if (rule->code.starts_with('D')) continue;
    CHECK((rule->check_case || rule->check_grievance || rule->check_program));
    CHECK((!rule->tally || rule->check_program));
    CHECK(!rule->needs.empty());
    CHECK(!rule->citations.empty());
    CHECK(!rule->incentives.empty());
    CHECK((rule->code[0] != 'E' || rule->element == static_cast<unsigned>(rule->code[1] - '0')));
    CHECK(good.contains(std::string(rule->code)));
    CHECK(bad.contains(std::string(rule->code)));
    CHECK(!audit::example_findings(*rule).empty());
  }
}

TEST_CASE("every policy pack reads clean and cites a source for each level", "[rules]") {
  CHECK(rules::embedded_packs().size() >= 3);
  for (const auto& [name, pack] : rules::embedded_packs()) {
    INFO(name);
    CHECK(!pack.title.empty());
    CHECK(!pack.levels.empty());
    for (const auto& [code, entry] : pack.levels) {
      INFO(code);
      CHECK(!entry.citation.empty());
    }
  }
  for (const auto& [name, setting] : rules::known_settings()) {
    INFO(name);
    CHECK(rules::fits_setting(setting.kind, setting.value));
    CHECK(!setting.citation.empty());
  }
}
