// The trees of tests/rules as trials of mutants: an audit of each gives exactly the findings that the tree names, in
// the words and with the chains that tests/render/gallery.txt shows.

#include <algorithm>

#include <fmt/format.h>

#include "judge.h"
#include "render/text_finding.h"
#include "support/finding_form.h"
#include "support/tree_case.h"

using namespace cfcm;

namespace {

mutation::Seen run(const test::TreeCase& tree) {
  const audit::Outcome outcome = test::audit_tree(tree);
  mutation::Seen seen;
  seen.wrong = test::difference(tree.expected, test::spoken_for(tree, outcome.findings));
  seen.wrong += test::tested_otherwise(tree.not_tested, outcome);
  for (const Finding& finding : outcome.findings) {
    fmt::memory_buffer text;
    render::write_finding(finding, false, text);
    seen.shown.push_back({finding.rule, test::form_of(finding), fmt::to_string(text)});
  }
  return seen;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<mutation::Trial> trials;
  for (const auto& tree : test::tree_cases()) trials.push_back({tree.name, tree.rule, [tree] { return run(tree); }});
  return mutation::judge(argc, argv, trials);
}
