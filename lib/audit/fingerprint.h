#pragma once

#include "source/finding.h"

namespace cfcm::audit {

/// Sorts findings by path, line, column, rule and fingerprint, and gives each its fingerprint: a hash over rule, case
/// (or path), act, actor, party and the ids of the chain, and where there is no actor the path and pointer. No line
/// numbers, no dates, no values of a person; two findings never share one.
void set_fingerprints(Findings& findings);

}  // namespace cfcm::audit
