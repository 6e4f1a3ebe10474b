#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "rules/pack.h"

namespace cfcm::audit {

/// A pack by the name of one that cfcm carries, or by the path of a pack file. A usage Failure for a name that is none,
/// and for a file with anything wrong in it, which says where; an io Failure for one that cannot be read.
Result<std::shared_ptr<const rules::Pack>> named_pack(const std::string& name);

}  // namespace cfcm::audit
