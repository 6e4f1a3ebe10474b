// No value of a record that tells of a person leaves cfcm: not in a message, an excerpt or a pointer, in no format, of
// no command that reports. What may be shown: ids, paths, field names, words, days of acts, shares (docs/json.md); what
// `fmt --diff` prints are records, and its help says so.

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "cmd/command.h"
#include "model/kinds.h"
#include "render/renderer.h"
#include "store/layout.h"
#include "support/canary.h"
#include "support/folder.h"

using namespace cfcm;

namespace {

bool torture() {
  const char* set = std::getenv("CFCM_TORTURE");
  return set != nullptr && std::string_view(set) != "0" && *set != '\0';
}

/// Where the `n`th record of a kind may lie.
std::string path_of(const model::RecordType& kind, std::size_t n) {
  const std::string pattern(store::place_of(kind.name));
  if (pattern.find('/') == std::string::npos) return pattern;
  if (store::is_case_kind(kind.name)) return fmt::format("cases/2026/C-1/{}-2026-03-01-{}.yaml", kind.name, n);
  return fmt::format("{}/2026/{}.yaml", pattern.substr(0, pattern.find('/')), n);
}

/// A tree of one marked record of each kind.
void put_sound_tree(const test::TemporaryFolder& root) {
  for (const auto* kind : model::kinds()) root.put(path_of(*kind, 1), yaml::write(test::marked_record(*kind)));
  root.put("cfcm.yaml", "record: program\nformat: 1\nname: Riverbend\npolicies:\n  - bip\n  - federal-1915c\n...\n");
}

std::string said(std::vector<std::string> words) {
  cmd::Process process;
  process.today = Date::of(2026, 11, 21);
  cmd::run(words, process);
  return process.out + process.err;
}

/// Everything that cfcm says of the tree, in every format; fmt writes last.
std::vector<std::pair<std::string, std::string>> all_that_is_said(const std::string& root) {
  std::vector<std::pair<std::string, std::string>> all;
  const auto ask = [&](const std::vector<std::string>& words) {
    all.emplace_back(fmt::format("{}", fmt::join(words, " ")), said(words));
  };
  for (const auto* format : render::all()) {
    const std::string name(format->name);
    ask({"validate", root, "-f", name});
    ask({"audit-conflicts", root, "-f", name});
    ask({"fmt", "--check", root, "-f", name});
  }
  ask({"validate", root, "--color", "always"});
  ask({"audit-conflicts", root, "-q"});
  // Commands that show a tree, but for those that are asked for its values (`show`, `plan show`, `--show-values`).
  std::vector<std::vector<std::string>> shown{
      {"today", "--all"}, {"intake", "list"}, {"intake", "show", "C-1"}, {"intake", "candidates", "C-1"},
      {"assess", "list"}, {"plan", "list"},   {"grievance", "list"},     {"grievance", "show", "G-1"}};
  for (const auto* kind : model::kinds()) shown.push_back({"list", std::string(kind->name), "--voided"});
  const auto here = std::filesystem::current_path();
  for (auto words : shown) {
    words.insert(words.begin(), {"-C", root});
    // Each shows the same values in all of its formats.
    words.insert(words.end(), {"-f", "json"});
    ask(words);
  }
  // Commands that write, and refuse.
  ask({"-C", root, "person", "set", "P-1", "--set", "employment.+.organization=O-NONE"});
  ask({"-C", root, "new", "contact", "--case", "C-1", "--set", "by.person=P-NONE"});
  ask({"-C", root, "relate", "P-1", "C-1", "sibling", "--dry-run", "-q", "--degree", "x"});
  std::filesystem::current_path(here);
  ask({"fmt", root});
  return all;
}

void check_silence(const std::string& root) {
  for (const auto& [words, text] : all_that_is_said(root)) {
    INFO(words);
    CHECK_FALSE(text.empty());
    CHECK(test::leak_in(text) == "");
  }
}

}  // namespace

TEST_CASE("no value of a sound record is said", "[canary]") {
  const test::TemporaryFolder folder;
  put_sound_tree(folder);
  for (const auto* kind : model::kinds()) CHECK(test::leak_in(yaml::write(test::marked_record(*kind))) != "");
  check_silence(folder.path());
}

TEST_CASE("no value of a record that is wrong is said", "[canary]") {
  const std::size_t step = torture() ? 5 : 101;
  std::size_t first = 0;
  for (const auto* kind : model::kinds()) {
    INFO(kind->name);
    const bool one_a_tree = path_of(*kind, 1) == path_of(*kind, 2);
    const auto texts = test::wrong_texts_of(*kind);
    CHECK(texts.size() > 20);
    const test::TemporaryFolder folder;
    put_sound_tree(folder);
    first = (first + 29) % step;
    for (std::size_t n = first; n < texts.size(); n += one_a_tree ? 3 * step : step) {
      folder.put(path_of(*kind, n + 2), texts[n]);
      if (one_a_tree) check_silence(folder.path());
    }
    if (!one_a_tree) check_silence(folder.path());
  }
}

TEST_CASE("a value that is said is found", "[canary]") {
  const test::TemporaryFolder folder;
  put_sound_tree(folder);
  folder.put("people/2026/2.yaml", "id: P-2\nrecord: person\nname: {family: " + test::marker() + "}\n...\n");
  CHECK(test::leak_in(said({"fmt", "--diff", folder.path()})) != "");
  const auto here = std::filesystem::current_path();
  CHECK(test::leak_in(said({"-C", folder.path(), "list", "person", "--show-values"})) != "");
  std::filesystem::current_path(here);
  CHECK(test::leak_in("amount 91730001.07") != "");
  CHECK(test::leak_in("born 1851-02-03") != "");
}
