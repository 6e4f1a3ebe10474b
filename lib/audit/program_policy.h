#pragma once

#include "audit/source.h"
#include "rules/policy.h"
#include "store/document.h"

namespace cfcm::audit {

/// The packs that the program lists (`bip` and `federal-1915c` when it lists none), its overrides and settings; unknown
/// packs (D409), rules and settings (D410) are findings. A pack may be a file of the tree, named by its path.
rules::Policy program_policy(const model::Program* program, const store::Document* document, const Source& source,
                             Findings& findings);

}  // namespace cfcm::audit
