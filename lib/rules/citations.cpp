#include "rules/citations.h"

#include "rules/rule.h"

namespace cfcm::rules {

std::vector<std::string> citations(const Finding& finding) {
  const Rule* rule = find_rule(finding.rule);
  if (!finding.citations.empty() || !rule) return finding.citations;
  return {rule->citations.begin(), rule->citations.end()};
}

}  // namespace cfcm::rules
