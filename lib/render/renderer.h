#pragma once

#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "audit/outcome.h"

namespace cfcm::render {

/// What a renderer is given: an answer, and how much of it a person at a terminal wants to see.
struct View {
  const audit::Outcome& outcome;
  bool color = false;  ///< formats for programs take no notice
  bool quiet = false;  ///< one line a finding; formats for programs take no notice
};

/// One format. Writes exactly one document, the same bytes for the same outcome; never throws on what a record holds.
struct Renderer {
  std::string_view name;   ///< as `--format` takes it
  std::string_view media;  ///< media type
  std::string_view about;  ///< what it is for: lower case, no full stop
  void (*write)(const View& view, fmt::memory_buffer& out);
  /// The document that stands for no answer at all; null for formats that people read.
  std::string (*failure)(const Failure& failure) = nullptr;
};

/// All formats, ordered by name.
std::span<const Renderer* const> all();

/// The format of this name; null when there is none.
const Renderer* find(std::string_view name);

}  // namespace cfcm::render
