#pragma once

#include "yaml/tree.h"

namespace cfcm::yaml {

/// Do two texts say the same, whatever their form? Maps hold the same entries in any order, lists the same items in
/// their order, scalars the same text, and the comments are the same ones. Neither may hold a key twice.
bool alike(const Tree& one, const Tree& other);

}  // namespace cfcm::yaml
