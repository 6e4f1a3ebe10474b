#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "source/finding.h"
#include "yaml/tree.h"

namespace cfcm::store {

/// What `cfcm fmt` makes of the text of one record.
struct Form {
  std::string text{};  ///< the canonical text; empty when the record is refused
  /// Why: whatever keeps its text from being one plain record, or D114, a text too long for its form.
  Findings refusals{};
  std::optional<Failure> failure{};  ///< the canonical text does not read back as this record: our fault
  Findings mended{};  ///< what differs from the canonical form (D107, D110, D112, D113); nothing when it stands in it
};

/// The canonical form of a record: nothing but form changes, comments keep their places, and what comes out has been
/// read back. Faults in fields are no reason to refuse. A missing end mark may mean that the file was cut off: it is
/// mended only when `mend_end` says that somebody has looked.
Form canonical_form(std::string_view path, std::string bytes, bool mend_end);

/// D113, when a record that reads soundly is not in its canonical form; D114, when it can have none.
void check_form(const yaml::Tree& tree, std::string_view path, Findings& findings);

}  // namespace cfcm::store
