#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Pieces of a Markdown page, as GitHub reads it.
namespace cfcm::render {

/// A table: the first row is its head. A `|` in a cell does not end it.
std::string markdown_table(const std::vector<std::vector<std::string>>& rows);

/// The part after `#` of a link to a heading.
std::string anchor(std::string_view heading);

/// "`a`, `b` and `c`".
std::string code_list(const std::vector<std::string_view>& words, std::string_view last_joint);

}  // namespace cfcm::render
