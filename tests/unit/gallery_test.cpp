// tests/render/gallery.txt shows every finding that cfcm can give, as its user sees it, so that its words can be
// reviewed by reading. `CFCM_BLESS=1` writes it anew; the diff is the review.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "render/text_finding.h"
#include "rules/rule.h"
#include "support/gallery.h"
#include "support/tree_case.h"

using namespace cfcm;

namespace {

const std::string golden = CFCM_SOURCE_DIR "/tests/render/gallery.txt";

/// A finding without the names, days and numbers of its records: two of one form differ in nothing that has to be read
/// twice.
std::string form_of(const Finding& finding) {
  std::string text = finding.message + '\n' + finding.basis + '\n' + finding.remedy;
  for (const auto& related : finding.related) text += '\n' + related.note;
  static const std::pair<std::regex, const char*> all[] = {{std::regex("[A-Z]{1,2}-[A-Za-z0-9.-]*[A-Za-z0-9]"), "ID"},
                                                           {std::regex("\\d{4}-\\d{2}-\\d{2}"), "DATE"},
                                                           {std::regex("\\d+([.]\\d+)?"), "N"},
                                                           {std::regex("the [a-z-]+ of ID"), "the KIN of ID"}};
  for (const auto& [part, name] : all) text = std::regex_replace(text, part, name);
  return text;
}

using Gallery = std::map<std::string, std::map<std::string, Finding>>;  // by rule, by form

void add(Gallery& gallery, const Findings& findings) {
  for (const Finding& finding : findings) gallery[finding.rule].try_emplace(form_of(finding), finding);
}

Gallery everything() {
  Gallery gallery;
  for (const auto& tree : test::tree_cases()) add(gallery, test::audit_tree(tree).findings);
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
