#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "rules/rule.h"
#include "support/tree_case.h"

using namespace cfcm;

/// Lawful practice is accused of nothing: examples/lawful, a tree a folder. Its README is read as the test: the command
/// gives the audit date, `What the audit says` the notes, `Which rules look at it` the rules that must have had
/// something to judge, and each diff of `What one change would make of it` a change by which the rules named above it
/// find a conflict, so that no tree is silent because its records do not reach the rule.
namespace {

namespace fs = std::filesystem;

const fs::path root = fs::path(CFCM_SOURCE_DIR) / "examples/lawful";

/// A replacement in one file, and the rules that then speak.
struct Change {
  std::set<std::string> rules{};
  std::string file{}, before{}, after{};
};

std::set<std::string> codes_in(const std::string& text) {
  static const std::regex code(R"(\b([EPHIOTM][0-9]{2,4}[a-z]?)\b)");
  std::set<std::string> all;
  for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at) all.insert(at->str(1));
  return all;
}

class Example {
 public:
  explicit Example(const fs::path& folder) : name_(folder.filename()), page_(test::read_file(folder / "README.md")) {
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".yaml")
        files_.emplace(entry.path().lexically_relative(folder).string(), test::read_file(entry.path()));
  }

  const std::string& name() const { return name_; }
  const std::map<std::string, std::string>& files() const { return files_; }

  /// The day that the README's command names.
  std::optional<Date> as_of() const {
    static const std::regex command(R"(\n\$ cfcm audit-conflicts -C examples/lawful/(\S+) --as-of (\S+)\n)");
    std::smatch found;
    if (!std::regex_search(page_, found, command) || found.str(1) != name_) return {};
    const auto day = Date::parse(found.str(2));
    return day ? std::optional(*day) : std::nullopt;
  }

  /// The text below a heading, up to the next.
  std::string section(const std::string& heading) const {
    const auto start = page_.find("\n## " + heading + "\n");
    if (start == std::string::npos) return {};
    return page_.substr(start + 1, page_.find("\n## ", start + 1) - start - 1);
  }

  std::vector<Change> changes() const {
    std::vector<Change> all;
    std::istringstream in(section("What one change would make of it"));
    std::string paragraph;
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
      if (line == "```diff") {
        inside = true;
        all.push_back({.rules = codes_in(paragraph)});
      } else if (line == "```") {
        inside = false;
        paragraph.clear();
      } else if (!inside) {
        paragraph += line + "\n";
      } else if (line.starts_with("--- ")) {
        all.back().file = line.substr(4);
      } else if (!line.empty()) {
        if (line[0] != '+') all.back().before += line.substr(1) + "\n";
        if (line[0] != '-') all.back().after += line.substr(1) + "\n";
      }
    }
    return all;
  }

  Findings audit() const { return outcome(files_).findings; }
  std::vector<std::string> not_testable() const { return outcome(files_).not_testable; }

  Findings audit_with(const Change& change) const {
    auto changed = files_;
    auto& text = changed.at(change.file);
    text.replace(text.find(change.before), change.before.size(), change.after);
    return outcome(changed).findings;
  }

 private:
  audit::Outcome outcome(const std::map<std::string, std::string>& files) const {
    std::string text;
    for (const auto& [path, bytes] : files) text += "-- " + path + " --\n" + bytes;
    audit::Options options;
    options.as_of = as_of().value();
    options.style = true;
    return *audit::audit(*audit::archive(text), options);
  }

  std::string name_{}, page_{};
  std::map<std::string, std::string> files_{};
};

const std::vector<Example>& examples() {
  static const std::vector<Example> all = [] {
    std::vector<Example> found;
    for (const auto& entry : fs::directory_iterator(root))
      if (entry.is_directory()) found.emplace_back(entry.path());
    std::ranges::sort(found, {}, &Example::name);
    return found;
  }();
  return all;
}

std::string listed(const Findings& findings) {
  std::string text;
  for (const auto& finding : findings) text += "\n" + finding.rule + " " + finding.where.path + ": " + finding.message;
  return text;
}

}  // namespace

TEST_CASE("each lawful example says how it is audited and which rules look at it", "[lawful]") {
  CHECK(examples().size() >= 3);
  const auto index = test::read_file(root / "README.md");
  for (const auto& example : examples()) {
    INFO(example.name());
    CHECK(example.as_of());
    CHECK(index.find("](" + example.name() + "/README.md)") != std::string::npos);
    for (const auto* heading : {"Why it looks like a conflict", "Why it is lawful", "What the audit says"})
      CHECK_FALSE(example.section(heading).empty());
    const auto named = codes_in(example.section("Which rules look at it"));
    CHECK_FALSE(named.empty());
    for (const auto& code : named) {
      INFO(code);
      CHECK(rules::find_rule(code));
    }
  }
}

TEST_CASE("lawful practice is accused of nothing", "[lawful]") {
  for (const auto& example : examples()) {
    INFO(example.name());
    const auto findings = example.audit();
    INFO(listed(findings));
    std::set<std::string> noted;
    for (const auto& finding : findings) {
      CHECK(finding.level == Level::note);
      noted.insert(finding.rule);
    }
    CHECK(noted == codes_in(example.section("What the audit says")));
  }
}

TEST_CASE("the rules that an example names have something to judge in it", "[lawful]") {
  for (const auto& example : examples()) {
    const auto passed_over = example.not_testable();
    for (const auto& code : codes_in(example.section("Which rules look at it"))) {
      INFO(example.name() << " " << code);
      CHECK(std::ranges::find(passed_over, code) == passed_over.end());
    }
  }
}

TEST_CASE("one change makes a conflict of lawful practice", "[lawful]") {
  for (const auto& example : examples()) {
    INFO(example.name());
    const auto changes = example.changes();
    CHECK_FALSE(changes.empty());
    for (const auto& change : changes) {
      INFO(change.file << "\n" << change.before);
      CHECK_FALSE(change.rules.empty());
      REQUIRE(example.files().contains(change.file));
      const auto& text = example.files().at(change.file);
      const auto at = text.find(change.before);
      REQUIRE(at != std::string::npos);
      CHECK(text.find(change.before, at + 1) == std::string::npos);
      CHECK(change.before != change.after);
      const auto findings = example.audit_with(change);
      INFO(listed(findings));
      for (const auto& code : change.rules) {
        INFO(code);
        CHECK(
            std::ranges::any_of(findings, [&](const Finding& f) { return f.rule == code && f.level != Level::note; }));
      }
    }
  }
}
