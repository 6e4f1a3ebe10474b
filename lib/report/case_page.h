#pragma once

#include <string>

#include "audit/audit.h"
#include "audit/loaded.h"
#include "report/due.h"
#include "report/page.h"

/// What one screen tells of one case, grievance, plan or assessment.
namespace cfcm::report {

/// Who, state, acts in order, what is due, what the audit finds. `values`: also the individual's name.
Page case_page(const audit::Loaded& tree, const std::string& case_id, const std::vector<Due>& due,
               const Findings& findings, bool values);

/// All cases: id, state, day of opening, case manager and agency, acts on record, what is late.
Rows case_list(const audit::Loaded& tree, const std::vector<Due>& due);

/// A grievance with its clock; null: no grievance of the tree that is not void has the id.
std::optional<Page> grievance_page(const audit::Loaded& tree, const std::string& id);

struct GrievancesWanted {
  bool open = false, overdue = false;
  std::string about{};    ///< a person or an organization; empty: any
  std::string case_id{};  ///< empty: any
};
/// Grievances with their clocks, by due date.
Rows grievance_list(const audit::Loaded& tree, const GrievancesWanted& wanted);

}  // namespace cfcm::report
