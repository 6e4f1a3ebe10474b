#pragma once

#include <string>
#include <string_view>

namespace cfcm::render {

/// The text with everything escaped that could move a terminal's cursor, colour it, reorder what it shows or begin a
/// new line: control characters below U+0080 and bytes that are not UTF-8 as `\x1b`, control characters above,
/// bidirectional controls, line separators and byte order marks as `\u{202e}`. All other text is as it was.
std::string printable(std::string_view text);

/// The text with its bytes that are not UTF-8 as `\xff`, for formats that hold text alone (the name of a file need not
/// be any). All other text is as it was.
std::string as_utf8(std::string_view text);

}  // namespace cfcm::render
