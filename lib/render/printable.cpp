#include "render/printable.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "yaml/utf8.h"

namespace cfcm::render {

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto point = yaml::decode(text, at);
    if (point.length == 0) {
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(text[at]));
      ++at;
      continue;
    }
    const auto value = static_cast<std::uint32_t>(point.value);
    if (value < 0x20 || value == 0x7F) {
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", value);
    } else if (yaml::unwanted(point.value) != yaml::Unwanted::no) {
      fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", value);
    } else {
      out += text.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

std::string as_utf8(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = yaml::decode(text, at);
    if (point.length == 0)
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(text[at]));
    else
      out += text.substr(at, point.length);
    at += std::max<std::size_t>(point.length, 1);
  }
  return out;
}

}  // namespace cfcm::render
