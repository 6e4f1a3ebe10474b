#pragma once

#include <string_view>

#include "rules/rule.h"
#include "source/finding.h"

namespace cfcm::audit {

/// What the rule says of its own example, a tree of invented records that breaks it; empty when it has none.
Findings example_findings(const rules::Rule& rule);

/// The audit date that the header of an archive gives: a line `# as-of: 2026-11-21`.
std::optional<Date> archive_date(std::string_view archive);

}  // namespace cfcm::audit
