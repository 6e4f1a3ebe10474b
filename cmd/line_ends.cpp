#include "cmd/line_ends.h"

namespace cfcm::cmd {

LineEnds line_ends(std::string_view bytes) {
  bool feeds = false, crlfs = false;
  for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    (at > 0 && bytes[at - 1] == '\r' ? crlfs : feeds) = true;
  }
  return !crlfs ? LineEnds::line_feed : feeds ? LineEnds::mixed : LineEnds::crlf;
}

std::string ended_like(std::string_view bytes, std::string text) {
  if (line_ends(bytes) != LineEnds::crlf) return text;
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

}  // namespace cfcm::cmd
