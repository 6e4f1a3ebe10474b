#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cfcm::yaml {

/// What is wrong with a text, by byte offset: becomes a Finding when the text has been read as far as it can be.
struct Fault {
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  std::string_view rule{};
  std::size_t at = nowhere;  ///< `nowhere`: the file as a whole
  std::size_t length = 1;    ///< bytes, to the end of the line at most
  std::string message{};
  std::string remedy{};
  std::uint32_t item = 0;       ///< of the tree, for the pointer
  std::size_t first = nowhere;  ///< where the same was given before
  std::size_t reach = 0;        ///< one past the text that it spoils, `nowhere` for all that follows; 0: unknown
};

using Faults = std::vector<Fault>;

}  // namespace cfcm::yaml
