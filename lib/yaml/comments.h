#pragma once

#include <cstdint>
#include <map>

#include "yaml/tree.h"
#include "yaml/write.h"

namespace cfcm::yaml {

/// Which comment belongs to what. `before` and `behind` stand at the key of an entry or at an item of a list, `after`
/// at a list or map, and what precedes the first key of the record at item 0.
using Attached = std::map<std::uint32_t, Draft::Comments>;

/// Gives every comment of a text its place. One on a line of its own belongs to what follows it; when nothing follows
/// in the list or map that it is indented as, it belongs to the end of that. One behind something on its line belongs
/// to that.
Attached attach_comments(const Tree& tree);

}  // namespace cfcm::yaml
