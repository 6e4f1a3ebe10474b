#pragma once

#include <span>
#include <string_view>

/// Files of the repository that the library carries within itself, exactly as they were when it was built.
namespace cfcm::embedded {

struct File {
  std::string_view path{};  ///< relative to the repository, forward slashes
  std::string_view text{};
};

std::span<const File> policies();  ///< the policy packs, `schemas/policies/*.yaml`, sorted by path
std::span<const File> records();   ///< one record of each kind, the tree `examples/one-of-each`, sorted by path
std::span<const File> trees();     ///< the rules' bad trees, `tests/rules/*/bad/*.tree`, sorted by path

}  // namespace cfcm::embedded
