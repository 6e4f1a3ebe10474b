#pragma once

#include <vector>

#include "rules/case_view.h"

namespace cfcm::rules {

/// Days on which services ran without a break, up to the audit date.
struct Spell {
  Period days{};
  Mark mark{};  ///< of the service that began it
};
/// By day.
std::vector<Spell> spells(const CaseView& view);

}  // namespace cfcm::rules
