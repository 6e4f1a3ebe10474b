#pragma once

#include <string>
#include <string_view>

namespace cfcm {

/// A unified diff with three lines of context, as `patch` reads it; empty when the texts are equal. `path` is said to
/// have become itself. The shortest edit script for texts that differ in some thousand lines (Myers, "An O(ND)
/// difference algorithm", 1986); of longer differences the middle is replaced as a whole.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace cfcm
