#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/audit.h"

/// The small trees of tests/rules: what each says of itself, and what an audit of it gives.
namespace cfcm::test {

/// One finding that a tree expects: its rule, level and verdict, and whatever else the line names (case, actor, party,
/// date, through, file).
struct Expected {
  std::string text{};
  std::map<std::string, std::string> parts{};
};

struct TreeCase {
  std::string name{};  ///< "E101/bad/example"
  std::string rule{};
  bool good = false;
  std::string text{};
  std::vector<Expected> expected{};
  std::vector<std::string>
      also{};  ///< codes of rules that find the same fact (`# also: E305`); what they say is theirs to test
  std::vector<std::string> not_tested{};  ///< rules to which, as the tree says, no record gives anything to test
};

/// All trees below tests/rules, sorted by name.
std::vector<TreeCase> tree_cases();

/// The audit of a tree on its own date, with every rule.
audit::Outcome audit_tree(const TreeCase& tree);

/// The findings that a tree speaks for: those of its own rule, of rules that it expects and of the D family, and every
/// conflict with a chain. Small trees have gaps that further rules see; those are no matter of theirs.
Findings spoken_for(const TreeCase& tree, Findings findings);

/// A finding in the words of an expectation: rule, level, verdict, case, actor, party, date, through, file.
std::map<std::string, std::string> parts_of(const Finding& finding);

/// Empty when the findings are exactly the expected ones; else what is missing and what is too much, a line each.
std::string difference(const std::vector<Expected>& expected, const Findings& findings);

/// Empty when what an audit says of having tested is right: a rule that finds something was tested, one that the tree
/// names with `# not-tested:` was not; else a line for each rule.
std::string tested_otherwise(const std::vector<std::string>& not_tested, const audit::Outcome& outcome);

/// A file of the source tree.
std::string read_file(const std::string& path);

}  // namespace cfcm::test
