#pragma once

#include <string>
#include <vector>

#include "source/finding.h"

namespace cfcm::rules {

/// The sources of a finding: those that the packs in force gave it, else its rule's own.
std::vector<std::string> citations(const Finding& finding);

}  // namespace cfcm::rules
