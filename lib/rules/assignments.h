#pragma once

#include <vector>

#include "rules/case_view.h"

namespace cfcm::rules {

/// One entry of a case manager as a whole, cut at the audit date and the case's end. Acts of case management are cut
/// further, where it changes for whom the person acted.
struct Assignment {
  std::string person{};
  Period days{};
  Mark mark{};
};

/// Those of a person, in the order of the records.
std::vector<Assignment> assignments(const CaseView& view);

/// The assignment that the act of case management belongs to.
Period assigned(const CaseView& view, const Act& act);

/// Whether the person manages the case on the day.
bool is_manager(const CaseView& view, std::string_view person, Date day);

}  // namespace cfcm::rules
