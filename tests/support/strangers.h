#pragma once

#include "support/tree_case.h"

namespace cfcm::test {

/// The tree with strangers beside it: each person of its registry owns, advises and is kin to somebody who has nothing
/// to do with the case, and each organization has a small owner, a former owner and a former employee of its own.
/// Nobody in the case is tied to anybody else in it by this.
TreeCase with_strangers(TreeCase tree);

/// The findings of the tree's own rule that name no stranger, a line each.
std::string own_findings(const TreeCase& tree);

}  // namespace cfcm::test
