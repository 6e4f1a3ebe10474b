#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cfcm::rules {

/// A setting that a pack or a program may change. The parts of a clock are settings, too: `clocks.NAME.PART`.
struct Setting {
  std::string kind{};   ///< `number`, `decimal`, `truth`, `date` or `unit`
  std::string value{};  ///< what holds when nobody changes it
  std::string citation{};
};
const std::map<std::string, Setting, std::less<>>& known_settings();

/// The names of all clocks, sorted.
const std::vector<std::string>& known_clocks();

/// A part of a clock, its kind, and what holds where common.yaml does not give one.
struct ClockPart {
  std::string_view name, kind, value;
};
std::span<const ClockPart> clock_parts();

/// How messages name a kind: "number", "true or false".
std::string_view setting_noun(std::string_view kind);

/// Whether the text is a value of that kind.
bool fits_setting(std::string_view kind, std::string_view text);

/// The file that says which settings there are; every pack builds on it.
inline constexpr std::string_view common_path = "schemas/policies/common.yaml";

}  // namespace cfcm::rules
