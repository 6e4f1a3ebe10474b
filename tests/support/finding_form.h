#pragma once

#include <string>

#include "source/finding.h"

namespace cfcm::test {

/// A finding without the names, days and numbers of its records: two of one form differ in nothing that has to be read
/// twice.
std::string form_of(const Finding& finding);

}  // namespace cfcm::test
