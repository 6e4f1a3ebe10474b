#pragma once

#include <span>
#include <string_view>

namespace cfcm::rules {

/// A row of the catalogue that is no rule of its own, and why.
struct Limit {
  enum class Why : std::uint8_t {
    unrecorded,  ///< no record can answer it
    elsewhere,   ///< another rule judges it
    statistical  ///< it needs a test over many cases, which is still to come
  } why = Why::unrecorded;
  std::string_view code{};
  std::string_view asks{};    ///< what the row asks, one sentence without its full stop
  std::string_view reason{};  ///< in sentences
};
std::string_view name(Limit::Why why);

/// All of them, ordered by code.
std::span<const Limit> limits();
/// The limit of this code; null when there is none.
const Limit* find_limit(std::string_view code);

}  // namespace cfcm::rules
