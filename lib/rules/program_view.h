#pragma once

#include "rules/case_view.h"
#include "rules/tally.h"

namespace cfcm::rules {

/// The program as rules see it that look beyond one case.
class ProgramView {
 public:
  /// `view` is a view of no case: its funding is unknown, so all listed packs apply.
  ProgramView(const CaseView& view, const Tally& tally) : view_(&view), tally_(&tally) {}
  const CaseView& view() const { return *view_; }
  const Registry& registry() const { return view_->registry(); }
  Date as_of() const { return view_->as_of(); }
  /// What the rule's `tally` noted of all cases.
  const Tally& tally() const { return *tally_; }
  /// The program's record; null when there is none that can be read.
  const model::Program* program() const { return registry().program; }
  /// The place of findings about the program as such: the beginning of cfcm.yaml.
  Where at_program() const;
  /// All records of a kind that stand beyond the cases, by path; void ones are left out.
  template <class Record>
  std::vector<const Record*> all() const {
    return registry().all<Record>();
  }
  Where where(const Mark& mark) const { return view_->where(mark); }

 private:
  const CaseView* view_;
  const Tally* tally_;
};

}  // namespace cfcm::rules
