#include <catch2/catch.hpp>

#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "base/diff.h"

using namespace cfcm;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
    lines.push_back(text.substr(start, end - start));
    start = end;
  }
  return lines;
}

/// What `patch` does, and nothing more lenient: every line of context and every removed line must be where it is said.
std::optional<std::string> patched(const std::string& before, const std::string& diff) {
  const auto old_lines = lines_of(before);
  auto diff_lines = lines_of(diff);
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 2; i < diff_lines.size(); ++i) {
    std::string line = diff_lines[i];
    if (line.starts_with("\\")) continue;
    if (line.starts_with("@@ -")) {
      std::size_t start = std::stoul(line.substr(4)), count = 1;
      const auto comma = line.find(','), plus = line.find('+');
      if (comma < plus) count = std::stoul(line.substr(comma + 1));
      const std::size_t first = count == 0 ? start : start - 1;
      if (first < at || first > old_lines.size()) return std::nullopt;
      while (at < first) out += old_lines[at++];
      continue;
    }
    if (i + 1 < diff_lines.size() && diff_lines[i + 1].starts_with("\\")) line.pop_back();
    if (line[0] != '+' && (at >= old_lines.size() || old_lines[at] != line.substr(1))) return std::nullopt;
    if (line[0] != '-') out += line.substr(1);
    if (line[0] != '+') ++at;
  }
  while (at < old_lines.size()) out += old_lines[at++];
  return out;
}

/// The fewest lines to remove and add, by the table of longest common subsequences.
std::size_t fewest(const std::string& before, const std::string& after) {
  const auto a = lines_of(before), b = lines_of(after);
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      common[i][j] = a[i - 1] == b[j - 1] ? common[i - 1][j - 1] + 1 : std::max(common[i - 1][j], common[i][j - 1]);
    }
  }
  return a.size() + b.size() - 2 * common[a.size()][b.size()];
}

std::size_t changed(const std::string& diff) {
  std::size_t n = 0;
  const auto lines = lines_of(diff);
  for (std::size_t i = 2; i < lines.size(); ++i) n += lines[i][0] == '+' || lines[i][0] == '-';
  return n;
}

}  // namespace

TEST_CASE("a diff as patch reads it", "[base][diff]") {
  CHECK(unified_diff("a", "x\n", "x\n").empty());
  CHECK(unified_diff("people/P.yaml", "1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nfive\n6\n") ==
        "--- a/people/P.yaml\n+++ b/people/P.yaml\n@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+five\n 6\n");
  CHECK(unified_diff("a", "", "1\n") == "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+1\n");
  CHECK(unified_diff("a", "1\n", "") == "--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-1\n");
  CHECK(unified_diff("a", "1", "1\n") == "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+1\n");
}

TEST_CASE("a diff leads from one text to the other in the fewest lines", "[base][diff]") {
  std::mt19937 dice(7);
  for (int round = 0; round < 2000; ++round) {
    const auto text = [&] {
      std::string out;
      for (auto n = dice() % 40; n > 0; --n) out += std::string(1, static_cast<char>('a' + dice() % 4)) + "\n";
      if (!out.empty() && dice() % 4 == 0) out.pop_back();
      return out;
    };
    const std::string before = text(), after = text(), diff = unified_diff("x", before, after);
    INFO(diff);
    REQUIRE(patched(before, diff) == after);
    REQUIRE(changed(diff) == fewest(before, after));
  }
}

TEST_CASE("texts that have nothing in common are replaced as a whole", "[base][diff]") {
  std::string before, after;
  for (int i = 0; i < 3000; ++i) before += "a" + std::to_string(i) + "\n", after += "b" + std::to_string(i) + "\n";
  const std::string diff = unified_diff("x", "same\n" + before, "same\n" + after);
  CHECK(patched("same\n" + before, diff) == "same\n" + after);
  CHECK(changed(diff) == 6000);
}
