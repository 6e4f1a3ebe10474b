#pragma once

#include <string>
#include <string_view>

#include "source/finding.h"

/// The words that every format shares: of levels and verdicts, and how a phrase becomes a sentence.
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

/// A phrase as a sentence: a capital and a full stop, unless it has them.
inline std::string sentence(std::string_view phrase) {
  std::string text(phrase);
  if (text.empty()) return text;
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  if (std::string_view(".?!").find(text.back()) == std::string_view::npos) text += '.';
  return text;
}

}  // namespace cfcm::render
