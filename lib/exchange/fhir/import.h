#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace cfcm::exchange::fhir {

/// What of the source is no record now, and why; alike ones counted together.
struct Skipped {
  std::string what{};  ///< a kind of resource, or the file that a record would have
  std::string why{};
  unsigned count = 0;
};

struct Imported {
  unsigned created = 0;    ///< records written
  unsigned unchanged = 0;  ///< records that stand in the tree already, byte for byte
  std::vector<Skipped> skipped{};
  std::vector<std::string> warnings{};  ///< ids, file names and field names; no value of a person
  std::vector<std::string> paths{};     ///< of the records created, relative to the tree, in the order written
};

/// Turns FHIR R4 resources into records of the tree at `tree_root`. The source is a file (a Bundle of any type, one
/// resource, or NDJSON) or a folder (every .json and .ndjson file below it). The same resources give the same records,
/// however they are packed and in whatever order; nothing that stands in the tree is overwritten. Whatever is not
/// FHIR is passed over with a warning. A Failure: no tree, nothing to read, or a record that could not be written.
Result<Imported> import(const std::string& source_path, const std::string& tree_root);

}  // namespace cfcm::exchange::fhir
