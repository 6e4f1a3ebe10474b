#include <algorithm>
#include <charconv>
#include <vector>

#include "rules/rule.h"

namespace cfcm::rules {

#define RULE(name) extern const Rule name;
#include "rules.inc"
#undef RULE

std::span<const Rule* const> all_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> all{
#define RULE(name) &name,
#include "rules.inc"
#undef RULE
    };
    std::ranges::sort(all, {}, &Rule::code);
    return all;
  }();
  return rules;
}

const Rule* find_rule(std::string_view code) {
  const auto rules = all_rules();
  const auto found = std::ranges::lower_bound(rules, code, {}, &Rule::code);
  return found != rules.end() && (*found)->code == code ? *found : nullptr;
}

bool in_catalogue(std::string_view code) {
  struct Range {
    std::string_view family;
    int first, last;
  };
  static constexpr Range ranges[] = {{"E", 101, 113}, {"E", 201, 216}, {"E", 301, 310}, {"E", 401, 409},
                                     {"E", 501, 514}, {"E", 601, 608}, {"E", 701, 708}, {"E", 801, 818},
                                     {"E", 901, 907}, {"P", 1, 24},    {"P", 31, 43},   {"H", 1, 3},
                                     {"I", 1, 7},     {"O", 1, 10},    {"T", 1, 4}};
  if (find_rule(code)) return true;
  const auto digits = code.substr(std::min<std::size_t>(1, code.size()));
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{}) return false;
  const bool whole = end == digits.data() + digits.size();
  if (code.starts_with('M'))
    return number >= 208 && number <= 1299 && (whole || end + 1 == digits.data() + digits.size());
  return whole && digits.size() == (code.starts_with('E') ? 3U : 2U) &&
         std::ranges::any_of(ranges, [&](const Range& range) {
           return code.starts_with(range.family) && range.first <= number && number <= range.last;
         });
}

bool selects(std::string_view selector, const Rule& rule) {
  return !selector.empty() && (selector == rule.slug || rule.code.starts_with(selector));
}

std::string_view name(Incentive incentive) {
  switch (incentive) {
    case Incentive::assessment: return "assessment";
    case Incentive::financial_interest: return "financial-interest";
    case Incentive::convenience: return "convenience";
  }
  return {};
}

std::string_view name(Category category) {
  switch (category) {
    case Category::data: return "data";
    case Category::system_design: return "system-design";
    case Category::structural: return "structural";
    case Category::procedural: return "procedural";
    case Category::monitoring: return "monitoring";
  }
  return {};
}

}  // namespace cfcm::rules
