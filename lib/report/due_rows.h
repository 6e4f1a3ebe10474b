#pragma once

#include <vector>

#include "report/due.h"
#include "report/rows.h"

namespace cfcm::report {

/// What is due as a list: kind, due, days_left (below 0: late), what, case, person, organization, path.
Rows due_rows(const std::vector<Due>& all, Date as_of);

}  // namespace cfcm::report
