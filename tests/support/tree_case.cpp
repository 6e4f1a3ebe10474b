#include "support/tree_case.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "audit/example.h"

namespace cfcm::test {
namespace {

std::vector<std::string> words(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> all;
  for (std::string word; in >> word;) all.push_back(word);
  return all;
}

/// What stands behind `# key: ` in the lines of the header.
std::vector<std::string> header(const std::string& text, const std::string& key) {
  std::vector<std::string> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line) && line.starts_with('#');) {
    if (line.starts_with("# " + key + ": ")) all.push_back(line.substr(key.size() + 4));
  }
  return all;
}

std::vector<Expected> expectations(const std::string& text) {
  std::vector<Expected> all;
  for (const auto& line : header(text, "expect")) {
    const auto parts = words(line);
    Expected expected{line, {{"rule", parts.at(0)}, {"level", parts.at(1)}, {"verdict", parts.at(2)}}};
    for (std::size_t i = 3; i < parts.size(); ++i) {
      const auto equals = parts[i].find('=');
      expected.parts.emplace(parts[i].substr(0, equals), parts[i].substr(equals + 1));
    }
    all.push_back(std::move(expected));
  }
  return all;
}

std::string word(Level level) { return level == Level::error ? "error" : level == Level::warning ? "warning" : "note"; }
std::string word(Verdict verdict) { return verdict == Verdict::certain ? "certain" : "possible"; }

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<TreeCase> tree_cases() {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(CFCM_SOURCE_DIR) / "tests/rules";
  std::vector<TreeCase> all;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".tree") continue;
    TreeCase tree;
    const auto relative = entry.path().lexically_relative(root);
    tree.name = (relative.parent_path() / relative.stem()).string();
    tree.rule = relative.begin()->string();
    tree.good = std::next(relative.begin())->string() == "good";
    tree.text = read_file(entry.path().string());
    tree.expected = expectations(tree.text);
    tree.also = header(tree.text, "also");
    tree.not_tested = header(tree.text, "not-tested");
    all.push_back(std::move(tree));
  }
  std::ranges::sort(all, {}, &TreeCase::name);
  return all;
}

audit::Outcome audit_tree(const TreeCase& tree) {
  audit::Options options;
  options.as_of = audit::archive_date(tree.text).value();
  return *audit::audit(*audit::archive(tree.text), options);
}

Findings spoken_for(const TreeCase& tree, Findings findings) {
  std::erase_if(findings, [&](const Finding& finding) {
    const bool expects =
        std::ranges::any_of(tree.expected, [&](const auto& one) { return one.parts.at("rule") == finding.rule; });
    return finding.rule != tree.rule && !expects && !finding.rule.starts_with('D') &&
           (finding.chain.empty() || std::ranges::find(tree.also, finding.rule) != tree.also.end());
  });
  return findings;
}

std::map<std::string, std::string> parts_of(const Finding& finding) {
  const bool acted = !finding.actor.person.empty() || !finding.actor.organization.empty();
  return {{"rule", finding.rule},
          {"level", word(finding.level)},
          {"verdict", word(finding.verdict)},
          {"case", finding.case_id},
          {"actor", acted ? finding.actor.person + "/" + finding.actor.organization : "-"},
          {"party", finding.party.id.empty() ? "-" : finding.party.id},
          {"date", finding.date ? finding.date->text() : ""},
          {"through", finding.through ? finding.through->text() : ""},
          {"file", finding.where.path}};
}

std::string difference(const std::vector<Expected>& expected, const Findings& findings) {
  std::vector<std::map<std::string, std::string>> found;
  for (const Finding& finding : findings) found.push_back(parts_of(finding));
  std::string text;
  for (const Expected& one : expected) {
    const auto fits = [&](const auto& parts) {
      return std::ranges::all_of(one.parts, [&](const auto& part) {
        const auto known = parts.find(part.first);
        return known != parts.end() && known->second == part.second;
      });
    };
    const auto match = std::ranges::find_if(found, fits);
    if (match == found.end())
      text += "missing: " + one.text + "\n";
    else
      found.erase(match);
  }
  for (const auto& parts : found) {
    text += "too much:";
    for (const auto& [key, value] : parts) text += " " + key + "=" + value;
    text += "\n";
  }
  return text;
}

std::string tested_otherwise(const std::vector<std::string>& not_tested, const audit::Outcome& outcome) {
  std::string text;
  for (const auto& rule : outcome.not_testable) {
    // What is found for want of any record was tested by none.
    const bool conflict = std::ranges::any_of(
        outcome.findings, [&](const Finding& finding) { return finding.rule == rule && !finding.chain.empty(); });
    if (conflict) text += "finds and was not tested: " + rule + "\n";
  }
  for (const auto& rule : not_tested) {
    if (std::ranges::find(outcome.not_testable, rule) == outcome.not_testable.end())
      text += "was tested: " + rule + "\n";
  }
  return text;
}

}  // namespace cfcm::test
