#pragma once

#include <fmt/format.h>

#include "source/finding.h"

/// One finding as a person reads it at a terminal.
namespace cfcm::render {

/// `path:line:column: level: message [CODE slug]` and a newline.
void write_first_line(const Finding& finding, bool color, fmt::memory_buffer& out);

/// The first line, the excerpt with its caret, the chain hop by hop, the share, the rule, notes and the remedy.
void write_finding(const Finding& finding, bool color, fmt::memory_buffer& out);

}  // namespace cfcm::render
