// What `voided` and `same_as` promise, held by every tree of tests/rules: a void record is as if it were not there, and
// records joined by `same_as` are one, through several steps and whichever way it is written.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/example.h"
#include "support/tree_case.h"

using namespace cfcm;

namespace {

/// A tree in one text, taken apart.
struct Tree {
  explicit Tree(const std::string& text) {
    const auto begin = text.find("-- ") == 0 ? 0 : text.find("\n-- ") + 1;
    head = text.substr(0, begin);
    for (std::size_t at = begin; at < text.size();) {
      const auto line = text.find('\n', at);
      const auto next = std::min(text.find("\n-- ", line), text.size() - 1) + 1;
      files[text.substr(at + 3, line - at - 6)] = text.substr(line + 1, next - line - 1);
      at = next;
    }
  }
  std::string text() const {
    std::string all = head;
    for (const auto& [path, content] : files) all += "-- " + path + " --\n" + content;
    return all;
  }
  std::string head{};
  std::map<std::string, std::string> files{};
};

/// What a record says of itself on a line of its own: "id", "record".
std::string value(const std::string& record, const std::string& key) {
  const auto at = ("\n" + record).find("\n" + key + ": ");
  if (at == std::string::npos) return {};
  const auto from = at + key.size() + 2;
  return record.substr(from, record.find('\n', from) - from);
}

void append(std::string& record, const std::string& lines) {
  const auto end = record.rfind("...\n");
  record.insert(end == std::string::npos ? record.size() : end, lines);
}

/// Replaces an id where it stands as a whole: all of them, or every second one.
std::string renamed(const std::string& text, const std::string& from, const std::string& to,
                    bool every_second = false) {
  const auto part_of_id = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' ||
           c == '.';
  };
  std::string out;
  unsigned count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool here = text.compare(at, from.size(), from) == 0 && (at == 0 || !part_of_id(text[at - 1])) &&
                      (at + from.size() == text.size() || !part_of_id(text[at + from.size()]));
    if (here && (!every_second || count++ % 2 == 0)) {
      out += to;
      at += from.size();
    } else {
      if (here) {
        out += from;
        at += from.size();
      } else {
        out += text[at++];
      }
    }
  }
  return out;
}

/// The findings of the rules, in words: everything but where they stand.
std::string findings(const Tree& tree) {
  audit::Options options;
  options.as_of = audit::archive_date(tree.head).value();
  std::vector<std::string> all;
  const auto outcome = *audit::audit(*audit::archive(tree.text()), options);
  for (const auto& finding : outcome.findings) {
    if (finding.rule.starts_with('D')) continue;
    std::string words;
    for (const auto& [key, part] : test::parts_of(finding)) {
      // Of a party with several records, the finding stands at one of them.
      const bool at_party = part.starts_with("people/") || part.starts_with("organizations/");
      words += key + "=" + (key == "file" && at_party ? std::string("a record of the party") : part) + " ";
    }
    words += finding.message;
    for (const auto& hop : finding.chain)
      words += "\n    " + hop.from + " " + hop.tie + " " + hop.to + " " + hop.percent;
    all.push_back(words + "\n");
  }
  std::ranges::sort(all);
  std::string text;
  for (const auto& one : all) text += one;
  return text;
}

/// With CFCM_TORTURE every tree; else the plainest bad one of each rule.
std::vector<test::TreeCase> chosen_trees() {
  const char* torture = std::getenv("CFCM_TORTURE");
  auto all = test::tree_cases();
  if (torture && std::string_view(torture) != "0") return all;
  std::erase_if(all, [](const test::TreeCase& tree) { return !tree.name.ends_with("/bad/example"); });
  return all;
}

bool is_party(const std::string& path) { return path.starts_with("people/") || path.starts_with("organizations/"); }

std::string stub(const std::string& record, const std::string& id, const std::string& same_as) {
  const bool person = value(record, "record") == "person";
  std::string text = "record: " + value(record, "record") + "\nid: " + id + "\n" +
                     (person ? "name:\n  family: Stub\n" : "name: Stub\nkinds:\n  - other\n");
  if (!same_as.empty()) text += "same_as: " + same_as + "\n";
  return text + "...\n";
}

/// Calls `judge(tree, path, id)` for every person and organization of the chosen trees that stands for itself.
template <class Judge>
void each_party(Judge judge) {
  std::size_t judged = 0;
  for (const auto& tree : chosen_trees()) {
    const Tree whole(tree.text);
    for (const auto& [path, record] : whole.files) {
      if (!is_party(path) || record.find("\nsame_as:") != std::string::npos ||
          record.find("\nvoided:") != std::string::npos || value(record, "id").empty())
        continue;
      INFO(tree.name << " " << path);
      judge(whole, path, value(record, "id"));
      ++judged;
    }
  }
  CHECK(judged > 50);
}

}  // namespace

TEST_CASE("a void record is as if it were not there", "[void]") {
  for (const auto& tree : chosen_trees()) {
    const Tree whole(tree.text);
    for (const auto& [path, record] : whole.files) {
      if (record.find("\nvoided:") != std::string::npos || record.find("...\n") == std::string::npos) continue;
      INFO(tree.name << " " << path);
      Tree voided = whole, without = whole;
      append(voided.files[path], "voided:\n  date: 2026-01-01\n  reason: Entered in error\n");
      without.files.erase(path);
      if (path == "cfcm.yaml") without.files["cfcm.yaml"] = "";
      CHECK(findings(voided) == findings(without));
    }
  }
}

TEST_CASE("what only a void record tells is no finding", "[void]") {
  unsigned gone = 0;
  for (const auto& tree : test::tree_cases()) {
    if (!tree.name.ends_with("/bad/example")) continue;
    const auto outcome = test::audit_tree(tree);
    for (const auto& finding : outcome.findings) {
      for (const auto& hop : finding.chain) {
        if (finding.rule != tree.rule || hop.path.empty()) continue;
        INFO(tree.name << " " << hop.path);
        Tree voided(tree.text);
        append(voided.files.at(hop.path), "voided:\n  reason: Entered in error\n");
        audit::Options options;
        options.as_of = audit::archive_date(tree.text).value();
        const auto left = audit::audit(*audit::archive(voided.text()), options)->findings;
        const auto points_there = [&](const Finding& other) {
          return !other.rule.starts_with('D') &&
                 (other.where.path == hop.path ||
                  std::ranges::any_of(other.chain, [&](const Hop& one) { return one.path == hop.path; }) ||
                  std::ranges::any_of(other.related, [&](const auto& one) { return one.where.path == hop.path; }));
        };
        CHECK(std::ranges::none_of(left, points_there));
        ++gone;
      }
    }
  }
  CHECK(gone >= 20);
}

TEST_CASE("what a second record of somebody tells counts for the first", "[same]") {
  each_party([](const Tree& whole, const std::string& path, const std::string& id) {
    Tree split = whole;
    auto& record = split.files[path];
    const auto other = id + "-2";
    record.replace(record.find("id: " + id), 4 + id.size(), "id: " + other);
    append(record, "same_as: " + id + "\n");
    split.files["people/stub.yaml"] = stub(record, id, {});
    CHECK(findings(split) == findings(whole));
  });
}

TEST_CASE("the id that stands for somebody may be several steps away", "[same]") {
  each_party([](const Tree& whole, const std::string& path, const std::string& id) {
    Tree split = whole;
    append(split.files[path], "same_as: " + id + "-1\n");
    for (int step = 1; step <= 20; ++step) {
      const auto next = step < 20 ? id + "-" + std::to_string(step + 1) : std::string();
      split.files["people/stub-" + std::to_string(step) + ".yaml"] =
          stub(whole.files.at(path), id + "-" + std::to_string(step), next);
    }
    CHECK(renamed(findings(split), id + "-20", id) == findings(whole));
  });
}

TEST_CASE("records name one or the other of two ids that are joined", "[same]") {
  each_party([](const Tree& whole, const std::string& path, const std::string& id) {
    Tree split = whole;
    const auto other = id + "-2";
    for (auto& [file, text] : split.files) {
      if (file != path) text = renamed(text, id, other, true);
    }
    split.files["people/stub.yaml"] = stub(whole.files.at(path), other, id);
    CHECK(findings(split) == findings(whole));
  });
}

TEST_CASE("records of a circle are one, under the first of their ids", "[same]") {
  each_party([](const Tree& whole, const std::string& path, const std::string& id) {
    Tree split = whole;
    append(split.files[path], "same_as: " + id + "-2\n");
    split.files["people/stub.yaml"] = stub(whole.files.at(path), id + "-2", id);
    CHECK(findings(split) == findings(whole));
  });
}
