#include "rules/program_view.h"

namespace cfcm::rules {

Where ProgramView::at_program() const {
  Where where;
  if (program() && program()->record) where = view_->where(program()->record.mark());
  where.path = "cfcm.yaml";
  return where;
}

}  // namespace cfcm::rules
