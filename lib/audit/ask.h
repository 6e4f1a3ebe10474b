#pragma once

#include <string>
#include <vector>

#include "audit/audit.h"

/// The two questions that a tree answers, as the commands and the library ask them alike.
namespace cfcm::audit {

/// A file or folder of a tree that somebody asks about.
struct Asked {
  std::string path{};   ///< as the tree names it: from its root, forward slashes
  std::string typed{};  ///< as they did, for messages
  bool listed = false;  ///< by a list that may name what is no record
};

/// What is asked about, as far as it holds records of the tree, or what is none but should be.
struct Parts {
  PathSet paths{};
  std::size_t passed_over = 0;  ///< listed ones that hold none
};

/// A usage Failure when a part that was not listed holds nothing to check.
Result<Parts> parts_of(const Source& source, const std::vector<Asked>& asked);

/// How many files of the tree lie at or below the paths: records, and what is none but should be.
std::size_t count_files(const Source& source, const PathSet& paths);

/// Whether the records of the tree at `root` are sound: the D family, with findings in the asked parts alone when there
/// are any. A usage Failure when a part holds nothing to check.
Result<Outcome> validate(const std::string& root, const std::vector<Asked>& asked, Options options);

/// The conflicts of interest in the tree at `root`, which somebody called `typed`. A usage Failure when the tree holds
/// no record beside its cfcm.yaml, or a selector names no rule.
Result<Outcome> audit_conflicts(const std::string& root, const std::string& typed, const Options& options);

}  // namespace cfcm::audit
