#pragma once

#include <string>
#include <vector>

#include "audit/loaded.h"

namespace cfcm::report {

/// One case with a case manager whom it does not have.
///
/// To the records of the case one is added, in no file, that makes somebody the case manager from the tree's day on;
/// the rules of the audit judge that. They look ahead to the day on which the last of the plans written by now takes
/// effect: who may not manage the case then may not take it now. Records dated after the day do not exist yet. A case
/// that is closed is judged as if it had gone on.
class Trial {
 public:
  Trial(const audit::Loaded& tree, const std::string& case_id);

  /// What the audit would find against the person, acting for the organization, on the day or later.
  Findings judge(const std::string& person, const std::string& organization);

 private:
  bool against(const Finding& finding, const std::string& person, const std::string& organization) const;

  const rules::Registry& registry_;
  std::string case_id_;
  Date day_, until_;
  std::vector<store::Document> documents_{};  // the last one is the one that is added
};

}  // namespace cfcm::report
