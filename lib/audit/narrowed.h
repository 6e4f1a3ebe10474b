#pragma once

#include <memory>
#include <set>
#include <string>

#include "audit/source.h"

namespace cfcm::audit {

/// The tree as far as some of its cases need it: all of the registry, all of those cases, and of the others what may
/// join people to people (their intakes and updates, and every file whose name does not say what it is). A record of
/// such a case that lies in the folder of another is not found.
std::unique_ptr<Source> narrowed(std::unique_ptr<Source> tree, const std::set<std::string, std::less<>>& folders);

}  // namespace cfcm::audit
