#include <algorithm>
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
