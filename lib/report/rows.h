#pragma once

#include <string>
#include <vector>

namespace cfcm::report {

/// A list as people and programs read it: one row a thing, every row as long as the columns. The columns of a list are
/// a contract: new ones come last.
struct Rows {
  std::string of{};  ///< what the rows are: "person", "due"
  std::vector<std::string> columns{};
  std::vector<std::vector<std::string>> rows{};
};

}  // namespace cfcm::report
