#pragma once

#include <string>

namespace cfcm::yaml {

/// The text of a scalar as yaml-cpp gives it, in strict UTF-8. yaml-cpp makes one byte of each of the escapes `\N`
/// (next line, U+0085) and `\_` (no-break space, U+00A0), which is no UTF-8.
std::string mend_escapes(std::string text);

}  // namespace cfcm::yaml
