#include "yaml/utf8.h"

#include <algorithm>

namespace cfcm::yaml {

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t n) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + n])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return {};
  char32_t value = lead & (0x7FU >> length);
  for (std::size_t n = 1; n < length; ++n) {
    if (!continues(text[at + n])) return {};
    value = value << 6U | (byte(n) & 0x3FU);
  }
  constexpr char32_t least[] = {0x80, 0x800, 0x10000};
  if (value < least[length - 2] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
  return {value, length};
}

void encode(char32_t value, std::string& out) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (value < 0x80) return put(value);
  if (value < 0x800) {
    put(0xC0U | value >> 6U);
  } else if (value < 0x10000) {
    put(0xE0U | value >> 12U);
    put(0x80U | (value >> 6U & 0x3FU));
  } else {
    put(0xF0U | value >> 18U);
    put(0x80U | (value >> 12U & 0x3FU));
    put(0x80U | (value >> 6U & 0x3FU));
  }
  put(0x80U | (value & 0x3FU));
}

Unwanted unwanted(char32_t c) {
  if (c < 0x20) return c == '\n' || c == '\t' || c == '\r' ? Unwanted::no : Unwanted::control;
  if (c < 0x7F) return Unwanted::no;
  if (c < 0xA0 || c == 0x2028 || c == 0x2029) return Unwanted::control;
  if (c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
    return Unwanted::bidirectional;
  }
  return c == 0xFEFF ? Unwanted::byte_order_mark : Unwanted::no;
}

std::size_t count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

}  // namespace cfcm::yaml
