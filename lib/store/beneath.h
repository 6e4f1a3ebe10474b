#pragma once

#include <string>

#include "base/result.h"
#include "store/descriptor.h"

/// Opening beneath a root without following links. Internal to lib/store.
namespace cfcm::store {

/// As openat, but nothing outside the root is opened and no link is followed; -1 and errno.
int open_beneath(int root, const std::string& path, int flags);

/// What a path of the tree is that is a link: "a link that leads out of the tree", "… that leads nowhere", and so on.
const char* kind_of_link(int root, const std::string& path);

/// "cannot read PATH: Permission denied; give …": what the machine says, and what to do about it.
Failure cannot_read(const std::string& path, int error, bool folder = false);

}  // namespace cfcm::store
