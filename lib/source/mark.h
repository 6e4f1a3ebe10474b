#pragma once

#include <cstdint>

namespace cfcm {

/// A file of the tree: its position in the sorted list of all paths.
using FileId = std::uint32_t;

/// Where a value is written. Lines and columns count from 1, columns in Unicode code points; line 0 is the file as a
/// whole.
struct Mark {
  FileId file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_column = 0;  ///< one past the last column of the value on its first line
  std::uint32_t item = 0;        ///< the value's item in the file's yaml::Tree
  bool operator==(const Mark&) const = default;
};

}  // namespace cfcm
