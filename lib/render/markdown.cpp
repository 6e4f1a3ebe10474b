#include "render/markdown.h"

#include <fmt/format.h>

namespace cfcm::render {
namespace {

std::string row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const auto& cell : cells) {
    out += ' ';
    for (const char c : cell) out += c == '|' ? std::string("\\|") : std::string(1, c);
    out += cell.empty() ? "|" : " |";
  }
  return out + '\n';
}

}  // namespace

std::string markdown_table(const std::vector<std::vector<std::string>>& rows) {
  std::string out = row(rows.front());
  out += row(std::vector<std::string>(rows.front().size(), "---"));
  for (std::size_t i = 1; i < rows.size(); ++i) out += row(rows[i]);
  return out;
}

std::string anchor(std::string_view heading) {
  std::string out;
  for (const char c : heading) {
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if (c == ' ')
      out += '-';
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_')
      out += c;
  }
  return out;
}

std::string code_list(const std::vector<std::string_view>& words, std::string_view last_joint) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() && !last_joint.empty() ? fmt::format(" {} ", last_joint) : ", ";
    out += fmt::format("`{}`", words[i]);
  }
  return out;
}

}  // namespace cfcm::render
