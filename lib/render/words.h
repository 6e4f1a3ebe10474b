#pragma once

#include <string_view>

#include "source/finding.h"

/// The words of levels and verdicts, the same in every format.
namespace cfcm::render {

constexpr std::string_view name(Level level) {
  switch (level) {
    case Level::note: return "note";
    case Level::warning: return "warning";
    case Level::error: return "error";
  }
  return {};
}

constexpr std::string_view name(Verdict verdict) {
  switch (verdict) {
    case Verdict::excluded: return "excluded";
    case Verdict::possible: return "possible";
    case Verdict::certain: return "certain";
  }
  return {};
}

}  // namespace cfcm::render
