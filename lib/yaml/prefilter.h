#pragma once

#include <string>

#include "yaml/fault.h"
#include "yaml/read.h"

namespace cfcm::yaml {

/// What the bytes alone say about a text, before any parser sees it.
struct Prefiltered {
  Faults faults{};
  bool readable = true;  ///< may be given to a parser
  std::size_t end = 0;   ///< where the record ends: at its `...` line, or at the end of the text
};

/// Judges the bytes (rules D1xx but for tabs, which only a look at the quotes can judge: see outline.h) and turns CRLF
/// into LF. Offsets are into the text as it then is.
Prefiltered prefilter(std::string& text, const Limits& limits);

}  // namespace cfcm::yaml
