#pragma once

#include <string>
#include <string_view>

#include "source/finding.h"
#include "yaml/tree.h"

namespace cfcm::yaml {

/// Limits on one file; what goes over them is a finding, never a slow run.
struct Limits {
  std::size_t bytes = 1 << 20;
  std::size_t line_bytes = 1 << 16;
  unsigned depth = 32;
  unsigned nodes = 10000;
};

/// Reads one strict YAML document. What is wrong with the text is added to `findings` (rules D1xx and D2xx, each with
/// its place and remedy, `path` in it); the tree is empty when nothing can be made of the text. Never throws, never
/// guesses.
Tree read(FileId file, std::string_view path, std::string text, Findings& findings, const Limits& limits = {});

}  // namespace cfcm::yaml
