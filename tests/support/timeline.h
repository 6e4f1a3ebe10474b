#pragma once

#include <string>

#include "support/tree_case.h"

namespace cfcm::test {

/// What the tree's own rule says in this outcome, as the timeline has it on that day.
std::string facts(const TreeCase& tree, const audit::Outcome& outcome);

/// What the tree's own rule says of it from audit date to audit date: on every day that the records name, the day
/// before and the day after. One paragraph a tree; days on which nothing changes are left out:
///
///     bad/example
///       2026-03-01  tested nothing
///       2026-03-02  tested 1 of 2026-03-02
///         error certain C-1 P-CM/O-CM to O-PROV (provider), act case-management, 2026-03-02 to the audit, …
std::string timeline(const TreeCase& tree);

/// What the rule says instead when one field, with all that is below it, is taken out of a record: a line for each
/// field that matters and that the rule's `bad/example` does not have in the same words. Exported records have such
/// gaps, and a rule that relies on a field fails on them.
std::string gaps(const TreeCase& tree);

/// Checks that what `tell` says of the trees of each rule stands in the file of this name in the rule's folder, and
/// nothing of a day after the audit date. `CFCM_BLESS=1` writes the files.
void compare_by_rule(const std::string& name, std::string (*tell)(const TreeCase&));

}  // namespace cfcm::test
