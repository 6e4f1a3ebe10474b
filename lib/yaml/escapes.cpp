#include "yaml/escapes.h"

#include "yaml/utf8.h"

namespace cfcm::yaml {

std::string mend_escapes(std::string text) {
  if (text.find_first_of("\x85\xA0") == std::string::npos) return text;
  std::string mended;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = decode(text, i).length;
    if (length == 0) {
      encode(static_cast<unsigned char>(text[i]), mended);
      ++i;
    } else {
      mended.append(text, i, length);
      i += length;
    }
  }
  return mended;
}

}  // namespace cfcm::yaml
