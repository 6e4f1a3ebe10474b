#pragma once

#include <string>
#include <string_view>

#include "source/finding.h"
#include "yaml/tree.h"

namespace cfcm::store {

/// What `cfcm fmt` makes of the text of one record.
struct Form {
  std::string text{};   ///< the canonical text; empty when the record is refused
  Findings refusals{};  ///< why: whatever keeps its text from being one plain record
  Findings mended{};    ///< what differs from the canonical form (D107, D110, D113); nothing when it stands in it
};

/// The canonical form of a record: nothing but form changes, comments keep their places, and what comes out has been
/// read back. Faults in fields are no reason to refuse. A missing end mark may mean that the file was cut off: it is
/// mended only when `mend_end` says that somebody has looked.
Form canonical_form(std::string_view path, std::string bytes, bool mend_end);

/// D113, when a record that reads soundly is not in its canonical form.
void check_form(const yaml::Tree& tree, std::string_view path, Findings& findings);

}  // namespace cfcm::store
