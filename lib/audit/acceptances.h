#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "audit/outcome.h"
#include "rules/registry.h"

/// accepted.yaml: findings that somebody with a name accepts for now, each with a reason and an end.
namespace cfcm::audit {

/// Marks the findings that an entry accepts. An entry holds with a rule, a case, path or fingerprint, a reason that
/// says something, who approved it, and a last day that is not over and not more than twelve months after the approval
/// (the audit date where that is not on record). An entry that does not hold, and one that accepts nothing although its
/// rule ran over the whole tree, is a note (D415). Findings about the records themselves are not accepted. Findings
/// have their fingerprints already.
void accept(Outcome& outcome, const rules::Registry& registry, bool whole_tree);

/// What is wrong with a reason: nothing, or that it says nothing ("n/a", "approved").
std::optional<std::string> platitude(std::string_view reason);

}  // namespace cfcm::audit
