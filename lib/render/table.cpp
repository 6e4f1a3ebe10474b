#include "render/table.h"

#include <algorithm>

#include "yaml/utf8.h"

namespace cfcm::render {

std::string table(const std::vector<std::vector<std::string>>& rows, std::size_t indent) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t n = 0; n < row.size(); ++n) widths[n] = std::max(widths[n], yaml::count(row[n]));
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line(indent, ' ');
    for (std::size_t n = 0; n < row.size(); ++n) {
      line += row[n] + std::string(widths[n] - yaml::count(row[n]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace cfcm::render
