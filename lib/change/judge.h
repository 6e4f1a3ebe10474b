#pragma once

#include <span>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "base/result.h"
#include "source/finding.h"
#include "store/journal.h"

namespace cfcm::change {

/// What a change would bring to a tree that is not there now.
struct Judgement {
  Findings unsound{};  ///< errors of the D family: such a record is never written
  Findings barred{};   ///< certain errors with an actor, a party and a chain of ties: conflicts that nobody should make
  Findings others{};   ///< gaps, warnings and notes: to be told, no reason to refuse
};

struct Looking {
  Date as_of{};  ///< the day on which the tree is looked at
  unsigned jobs = 1;
  bool fresh_id = false;  ///< the id of the new record was made just now: no other record can name it
};

/// Judges the tree with and without the changes, and tells the difference.
/// A change to the records of cases is judged in those cases; one to anything else, in the whole tree.
Result<Judgement> judge(const std::string& root, std::span<const store::Change> changes, const Looking& looking);

}  // namespace cfcm::change
