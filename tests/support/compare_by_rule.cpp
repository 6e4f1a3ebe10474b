#include <cstdlib>
#include <fstream>
#include <map>

#include <catch2/catch.hpp>

#include "support/timeline.h"

namespace cfcm::test {

void compare_by_rule(const std::string& name, std::string (*tell)(const TreeCase&)) {
  std::map<std::string, std::string> by_rule;
  for (const auto& tree : tree_cases()) {
    const auto text = tell(tree);
    by_rule[tree.rule] += text.empty() ? "" : text + "\n";
  }
  for (const auto& [rule, text] : by_rule) {
    const std::string path = CFCM_SOURCE_DIR "/tests/rules/" + rule + "/" + name;
    if (std::getenv("CFCM_BLESS") != nullptr) std::ofstream(path, std::ios::binary) << text;
    INFO(path);
    CHECK(read_file(path) == text);
    CHECK(text.find("still to come") == std::string::npos);
  }
}

}  // namespace cfcm::test
