#pragma once

#include <string>

#include "yaml/tree.h"
#include "yaml/write.h"

namespace cfcm::yaml {

/// The text of a record after an edit: where `after` says what `before` said, every byte stays as it is. `before` must
/// hold what the tree holds, and `after` is `before` edited; new keys take the places that they have in `after`, among
/// the keys around them. An entry that is changed is written in canonical form, its comments with it; of an entry that
/// is taken away the comments before it stay. A last line that is not ended is ended; no end mark is added.
std::string patch(const Tree& tree, const Draft& before, const Draft& after);

/// The comments of a draft, its fields and items included, are of no matter.
bool equal_values(const Draft& one, const Draft& other);

}  // namespace cfcm::yaml
