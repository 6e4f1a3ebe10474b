#pragma once

#include <string>
#include <utility>
#include <vector>

#include "source/finding.h"

namespace cfcm::test {

/// Files of a tree that is wrong in one way: path and bytes. They stand beside a sound program, person, organization
/// and case, or in their place. A path that ends in `@` is a link, one that ends in `/` a folder.
using WrongFiles = std::vector<std::pair<std::string, std::string>>;

/// Records that are wrong in every way that the D family knows: gallery_text.cpp, gallery_fields.cpp,
/// gallery_trees.cpp.
std::vector<WrongFiles> wrong_texts();
std::vector<WrongFiles> wrong_fields();
std::vector<WrongFiles> wrong_trees();

/// What an audit says of all of these.
Findings gallery_findings();

}  // namespace cfcm::test
