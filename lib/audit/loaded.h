#pragma once

#include <memory>
#include <string>
#include <vector>

#include "audit/source.h"
#include "rules/case_view.h"
#include "rules/registry.h"

/// A tree as it stands, read for a person who looks at it or writes to it: nothing is judged.
namespace cfcm::audit {

/// The records of one case, and what rules see in them.
struct LoadedCase {
  std::vector<store::Document> documents{};  ///< in the order they were written; void ones included
  std::unique_ptr<rules::CaseView> view{};
  std::vector<Failure> failures{};  ///< records of the case that could not be read
};

class Loaded {
 public:
  /// Reads the registry of the source, and of each case as much as the registry needs. `as_of` is the day on which the
  /// tree is looked at.
  Loaded(const Source& source, Date as_of, unsigned jobs = 1);
  Loaded(Loaded&&) noexcept;
  ~Loaded();

  Date as_of() const;
  const rules::Registry& registry() const;
  /// The ids of all cases of which there is a record, sorted.
  const std::vector<std::string>& cases() const;
  bool has_case(const std::string& id) const;
  /// The paths of the records of one case, in the order they were written; none for a case that is not there.
  std::vector<std::string> paths_of(const std::string& id) const;
  /// All records of one case. Outlived by this object. Safe from many threads.
  LoadedCase read(const std::string& id) const;
  /// What could not be read.
  const std::vector<Failure>& failures() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cfcm::audit
