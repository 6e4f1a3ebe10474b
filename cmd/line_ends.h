#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// A record may have been saved by a program that ends lines in CRLF. What is changed in it ends its lines likewise.
namespace cfcm::cmd {

enum class LineEnds : std::uint8_t { line_feed, crlf, mixed };

/// How the lines of a text end; a last line that is not ended counts for nothing.
LineEnds line_ends(std::string_view bytes);

/// `text`, whose lines end in line feeds, with the line ends of `bytes`; as it is when those are mixed.
std::string ended_like(std::string_view bytes, std::string text);

}  // namespace cfcm::cmd
