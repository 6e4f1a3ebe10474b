#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace cfcm {

/// How many insertions, deletions, changes and swaps of neighbours (each character moved once at most) lead from one
/// word to the other; letters of either case are alike.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The word that was probably meant: the nearest one, when it is no further away than a third of the length of the
/// longer word. Of several equally near the first.
std::optional<std::string_view> nearest(std::string_view typed, std::span<const std::string_view> words);

}  // namespace cfcm
