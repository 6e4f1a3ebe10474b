#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/fault.h"
#include "yaml/read.h"

namespace cfcm::yaml {

/// A first look at a text, line by line, that does not depend on the parser: where quotes and blocks are, and the
/// mistakes that a YAML parser either accepts or reports at the wrong place (rules D106, D201, D207, D208, D210,
/// D211, D213, D214).
struct Outline {
  Faults faults{};
  std::vector<std::size_t> dashes{};  ///< the `-` of every list item, ascending
  std::vector<std::pair<std::size_t, std::size_t>>
      folds{};  ///< lines (from 0) inside a block or a quoted text: first, last
  std::vector<std::pair<std::size_t, std::size_t>> blanked{};  ///< directives: offset and length, not for the parser
  std::vector<std::pair<std::size_t, std::size_t>>
      comments{};        ///< offset of the `#`, and length to the end of the line
  bool content = false;  ///< anything but comments
  bool parsable = true;  ///< flow collections stay within the limits
  std::size_t end = 0;   ///< where the first document ends
};

Outline outline(std::string_view text, const Limits& limits);

}  // namespace cfcm::yaml
