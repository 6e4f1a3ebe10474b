// tests/render/gallery.txt shows every finding that cfcm can give, as its user sees it, so that its words can be
// reviewed by reading. `CFCM_BLESS=1` writes it anew; the diff is the review.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "render/text_finding.h"
#include "rules/rule.h"
#include "support/finding_form.h"
#include "support/gallery.h"
#include "support/tree_case.h"

using namespace cfcm;

namespace {

const std::string golden = CFCM_SOURCE_DIR "/tests/render/gallery.txt";

using Gallery = std::map<std::string, std::map<std::string, Finding>>;  // by rule, by form

void add(Gallery& gallery, const Findings& findings) {
  for (const Finding& finding : findings) gallery[finding.rule].try_emplace(test::form_of(finding), finding);
}

Gallery everything() {
  Gallery gallery;
  // A rule's own trees come first: what it says is shown with what it is about.
  Findings others;
  for (const auto& tree : test::tree_cases()) {
    auto findings = test::audit_tree(tree).findings;
    const auto other = std::ranges::stable_partition(findings, [&](const auto& one) { return one.rule == tree.rule; });
    others.insert(others.end(), other.begin(), other.end());
    findings.erase(other.begin(), other.end());
    add(gallery, findings);
  }
  add(gallery, others);
  add(gallery, test::gallery_findings());
  return gallery;
}

std::string page(const Gallery& gallery) {
  fmt::memory_buffer out;
  for (const auto& [code, findings] : gallery) {
    const auto* rule = rules::find_rule(code);
    fmt::format_to(std::back_inserter(out), "{}== {} {}\n", out.size() == 0 ? "" : "\n", code, rule ? rule->slug : "");
    for (const auto& [form, finding] : findings) {
      out.push_back('\n');
      render::write_finding(finding, false, out);
    }
  }
  return fmt::to_string(out);
}

}  // namespace

TEST_CASE("the gallery shows every finding as it is printed today", "[gallery]") {
  const std::string text = page(everything());
  if (std::getenv("CFCM_BLESS") != nullptr) std::ofstream(golden, std::ios::binary) << text;
  CHECK(test::read_file(golden) == text);
}

TEST_CASE("no rule is missing from the gallery", "[gallery]") {
  const Gallery gallery = everything();
  for (const auto* rule : rules::all_rules()) {
    INFO(rule->code);
    CHECK(gallery.contains(std::string(rule->code)));
  }
}
