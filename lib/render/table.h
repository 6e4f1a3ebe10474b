#pragma once

#include <string>
#include <vector>

namespace cfcm::render {

/// Rows of cells as aligned columns, two spaces apart, no space at the end of a line. Rows may be shorter than others.
/// `indent` spaces begin each line.
std::string table(const std::vector<std::vector<std::string>>& rows, std::size_t indent = 0);

}  // namespace cfcm::render
