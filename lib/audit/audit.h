#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audit/outcome.h"
#include "audit/progress.h"
#include "audit/source.h"
#include "base/path_set.h"

namespace cfcm::audit {

struct Options {
  Date as_of{};
  std::vector<std::string> select{};  ///< rule selectors; empty: all. The D family always runs
  std::vector<std::string> ignore{};
  std::vector<std::shared_ptr<const rules::Pack>> packs{};  ///< in the place of those that the program lists
  bool accepted = true;                                     ///< accepted findings are marked; false: the auditor's view
  bool rules = true;                                        ///< false: the D family alone (`validate`)
  bool program = true;  ///< also rules about the program as a whole; they need all records of the tree
  unsigned jobs = 1;
  bool style = false;            ///< also D113: records that are sound and not in their canonical form
  Progress* progress = nullptr;  ///< where to say how far it is; twice the number of files in all
  PathSet only{};                ///< findings in these files or folders alone; empty: all
};

/// A usage Failure when a selector names no rule.
std::optional<Failure> unknown_selector(const std::vector<std::string>& selectors);

/// Reads every record of the source, judges case by case and merges. The same source gives the same outcome for any
/// number of jobs. A usage Failure when a selector names no rule.
Result<Outcome> audit(const Source& source, const Options& options);

}  // namespace cfcm::audit
