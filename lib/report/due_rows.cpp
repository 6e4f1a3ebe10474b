#include "report/due_rows.h"

#include <fmt/format.h>

namespace cfcm::report {

Rows due_rows(const std::vector<Due>& all, Date as_of) {
  Rows list{"due", {"kind", "due", "days_left", "what", "case", "person", "organization", "path"}};
  for (const auto& one : all) {
    const bool counts = one.kind == Due::Kind::late || one.kind == Due::Kind::due_soon;
    list.rows.push_back({std::string(name(one.kind)), one.due.text(),
                         counts ? std::to_string(one.due.days() - as_of.days()) : std::string(), one.what, one.case_id,
                         one.person, one.organization, one.path});
  }
  return list;
}

}  // namespace cfcm::report
