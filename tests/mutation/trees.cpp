// The trees of tests/rules as trials of mutants: an audit of each gives exactly the findings that the tree names, in
// the words and with the chains that tests/render/gallery.txt shows, and what the rule's timeline.txt and gaps.txt
// have; strangers change nothing of it. The trees of examples speak of all rules.

#include <algorithm>
#include <filesystem>
#include <regex>

#include <fmt/format.h>

#include "audit/source.h"
#include "judge.h"
#include "render/text_finding.h"
#include "support/finding_form.h"
#include "support/strangers.h"
#include "support/timeline.h"
#include "support/tree_case.h"

using namespace cfcm;

namespace {

namespace fs = std::filesystem;

mutation::Seen run(const test::TreeCase& tree) {
  const audit::Outcome outcome = test::audit_tree(tree);
  mutation::Seen seen;
  seen.wrong = test::difference(tree.expected, test::spoken_for(tree, outcome.findings));
  seen.wrong += test::tested_otherwise(tree.not_tested, outcome);
  seen.shown.push_back({tree.rule, tree.name, test::facts(tree, outcome)});
  for (const Finding& finding : outcome.findings) {
    fmt::memory_buffer text;
    render::write_finding(finding, false, text);
    seen.shown.push_back({finding.rule, test::form_of(finding), fmt::to_string(text)});
  }
  return seen;
}

/// An example as a whole, on the day that its README audits it.
mutation::Seen run(const fs::path& folder) {
  static const std::regex command(" --as-of ([0-9-]{10})");
  const std::string page = test::read_file(folder / "README.md");
  std::smatch day;
  std::regex_search(page, day, command);
  audit::Options options;
  options.as_of = Date::parse(day.str(1)).value();
  const auto source = audit::open_tree(folder);
  const audit::Outcome outcome = *audit::audit(**source, options);
  std::string facts;
  for (const Finding& finding : outcome.findings) {
    for (const auto& [name, value] : test::parts_of(finding)) facts += value + "\t";
    facts += "\n";
  }
  return {.shown = {{"*", folder, facts}}};
}

std::vector<fs::path> examples() {
  const fs::path root = fs::path(CFCM_SOURCE_DIR) / "examples";
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(root / "lawful")) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  folders.push_back(root / "riverbend");
  return folders;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<mutation::Trial> trials;
  const auto trees = test::tree_cases();
  for (const auto& tree : trees) trials.push_back({tree.name, tree.rule, [tree] { return run(tree); }});
  const auto add = [&](const std::string& how, std::string (*tell)(const test::TreeCase&)) {
    for (const auto& tree : trees) {
      const std::string name = tree.name + " " + how;
      trials.push_back({name, tree.rule, [tree, name, tell] {
                          return mutation::Seen{.shown = {{tree.rule, name, tell(tree)}}};
                        }});
    }
  };
  add("among strangers", [](const test::TreeCase& tree) { return test::own_findings(test::with_strangers(tree)); });
  add("over time", test::timeline);
  add("with gaps", test::gaps);
  for (const auto& folder : examples())
    trials.push_back({"examples/" + folder.filename().string(), "*", [folder] { return run(folder); }});
  return mutation::judge(argc, argv, trials);
}
