#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cfcm::yaml {

/// One code point of a text: its value and its bytes; no bytes when they are not strict UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

/// The code point that begins at `at`. Overlong forms, surrogates and values above U+10FFFF are not UTF-8.
CodePoint decode(std::string_view text, std::size_t at);

void encode(char32_t value, std::string& out);

/// What has no business in a record, written as it is.
enum class Unwanted { no, control, bidirectional, byte_order_mark };
Unwanted unwanted(char32_t value);

/// Is this byte the second or a later one of its code point?
constexpr bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Code points, for columns.
std::size_t count(std::string_view text);

}  // namespace cfcm::yaml
