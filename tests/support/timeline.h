#pragma once

#include <string>
#include <string_view>

#include "support/tree_case.h"

namespace cfcm::test {

/// What the tree's own rule says of it from audit date to audit date: on every day that the records name, the day
/// before and the day after. One paragraph a tree; days on which nothing changes are left out:
///
///     bad/example
///       2026-03-01  tested nothing
///       2026-03-02  tested 1 of 2026-03-02
///         error certain C-1 P-CM/O-CM to O-PROV (provider), act case-management, 2026-03-02 to the audit, …
std::string timeline(const TreeCase& tree);

/// What stands in a timeline behind a day after the audit date.
constexpr std::string_view to_come = " (still to come)";

}  // namespace cfcm::test
