// The floors of the house: a folder includes lower floors only, and each third-party library has one home.

#include <unistd.h>

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Floor {
  std::string_view folder;
  int height;
};
constexpr Floor floors[] = {{"base", 0},   {"source", 1}, {"yaml", 2},    {"model", 3}, {"store", 4},
                            {"ties", 5},   {"stats", 5},  {"rules", 6},   {"audit", 7}, {"exchange", 8},
                            {"change", 8}, {"report", 9}, {"render", 10}, {"api", 11},  {"cmd", 12}};

/// A header, or all headers that begin so, and the folder that may include it; no folder: all of them may.
struct Home {
  std::string_view header, folder;
};
constexpr Home homes[] = {{"boost/multiprecision/", "base"},
                          {"nettle/", "base"},
                          {"utf8proc.h", "base"},
                          {"yaml-cpp/", "yaml"},
                          {"nlohmann/", "render"},
                          {"simdjson.h", "exchange"},
                          {"CLI/", "cmd"},
                          {"fmt/", ""},
                          {"sys/", ""},
                          {"linux/", ""},
                          {"fcntl.h", ""},
                          {"unistd.h", ""},
                          {"dirent.h", ""},
                          {"poll.h", ""},
                          {"signal.h", ""},
                          {"spawn.h", ""}};

constexpr std::string_view generated[] = {"rules.inc", "renderers.inc", "commands.inc", "cfcm_version.h"};

int height(std::string_view folder) {
  for (const Floor& floor : floors) {
    if (floor.folder == folder) return floor.height;
  }
  return -1;
}

std::string fault_of_ours(std::string_view folder, std::string_view header) {
  if (std::find(std::begin(generated), std::end(generated), header) != std::end(generated)) return {};
  const auto slash = header.find('/');
  if (slash == std::string_view::npos) {
    return folder == "cmd" ? "" : "is not a path relative to lib/";
  }
  const auto target = header.substr(0, slash);
  if (header.find("..") != std::string_view::npos || height(target) < 0) return "names no folder of lib/";
  if (target == folder || height(target) < height(folder)) return {};
  return fmt::format("looks up: {} may not include {}", folder, target);
}

std::string fault_of_theirs(std::string_view folder, std::string_view header) {
  if (header.find_first_of("./") == std::string_view::npos) return {};  // the standard library
  for (const Home& home : homes) {
    if (!header.starts_with(home.header)) continue;
    if (home.folder.empty() || home.folder == folder) return {};
    return fmt::format("belongs to {} alone", home.folder);
  }
  return "has no home: add it to `homes`";
}

/// The header that a line includes, with its delimiters, such as `<map>`; empty when it includes none.
std::string_view included(std::string_view line) {
  const auto skip = [&line](std::string_view text) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with(text)) return false;
    line.remove_prefix(text.size());
    return true;
  };
  if (!skip("#") || !skip("include") || !skip("")) return {};
  const auto end = line.find_first_of("\">", 1);
  return end == std::string_view::npos ? std::string_view{} : line.substr(0, end + 1);
}

struct Include {
  std::string file, folder, header;
  std::string fault() const {
    const auto name = std::string_view(header).substr(1, header.size() - 2);
    if (height(folder) < 0) return "stands in a folder that has no floor";
    return header.front() == '"' ? fault_of_ours(folder, name) : fault_of_theirs(folder, name);
  }
};

/// Every include of lib/ and cmd/ below `root`.
std::vector<Include> includes_below(const fs::path& root) {
  std::vector<Include> found;
  for (const char* top : {"lib", "cmd"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const auto extension = entry.path().extension();
      if (extension != ".h" && extension != ".cpp") continue;
      const auto path = entry.path().lexically_relative(root);
      const auto folder = *path.begin() == "cmd" ? path.begin() : std::next(path.begin());
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) {
        if (const auto header = included(line); !header.empty()) {
          found.push_back({path.generic_string(), folder->string(), std::string(header)});
        }
      }
    }
  }
  return found;
}

std::vector<std::string> faults_below(const fs::path& root) {
  std::vector<std::string> faults;
  for (const Include& include : includes_below(root)) {
    if (const auto fault = include.fault(); !fault.empty()) {
      faults.push_back(include.file + ": " + include.header + " " + fault);
    }
  }
  std::sort(faults.begin(), faults.end());
  return faults;
}

}  // namespace

TEST_CASE("a folder includes lower floors only, a library is included by its home only", "[floors]") {
  const fs::path root = CFCM_SOURCE_DIR;
  CHECK(includes_below(root).size() > 20);  // the test did look
  CHECK(faults_below(root) == std::vector<std::string>{});
}

TEST_CASE("CLI11 is included by one file", "[floors]") {
  std::vector<std::string> files;
  for (const Include& include : includes_below(CFCM_SOURCE_DIR)) {
    if (include.header.starts_with("<CLI/")) files.push_back(include.file);
  }
  CHECK(files.size() <= 1);
}

TEST_CASE("the floors test catches what it is for", "[floors]") {
  const auto root = fs::temp_directory_path() / ("cfcm-floors-" + std::to_string(::getpid()));
  const auto write = [&root](const char* path, const char* text) {
    fs::create_directories((root / path).parent_path());
    std::ofstream(root / path) << text;
  };
  write("cmd/good.cpp", "#include <CLI/CLI.hpp>\n#include \"command.h\"\n#include \"render/text.h\"\n");
  write("lib/rules/e1_eligibility/good.cpp",
        "#include <map>\n#include \"rules/rule.h\"\n  # include \"ties/graph.h\"\n");
  write("lib/base/up.h", "#pragma once\n#include \"yaml/tree.h\"\n");
  write("lib/ties/sideways.h", "#include \"stats/rate.h\"\n");
  write("lib/model/guest.cpp", "#  include <yaml-cpp/yaml.h>\n#include <zlib.h>\n");
  write("lib/model/bare.cpp", "#include \"common.h\"\n#include \"model/../audit/engine.h\"\n");
  write("lib/attic/old.h", "#include <map>\n");
  const auto faults = faults_below(root);
  fs::remove_all(root);
  CHECK(faults == std::vector<std::string>{
                      "lib/attic/old.h: <map> stands in a folder that has no floor",
                      "lib/base/up.h: \"yaml/tree.h\" looks up: base may not include yaml",
                      "lib/model/bare.cpp: \"common.h\" is not a path relative to lib/",
                      "lib/model/bare.cpp: \"model/../audit/engine.h\" names no folder of lib/",
                      "lib/model/guest.cpp: <yaml-cpp/yaml.h> belongs to yaml alone",
                      "lib/model/guest.cpp: <zlib.h> has no home: add it to `homes`",
                      "lib/ties/sideways.h: \"stats/rate.h\" looks up: ties may not include stats",
                  });
}
