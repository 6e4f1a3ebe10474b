#pragma once

#include "rules/plan_contents.h"

/// What the rules about restrictions share (42 CFR 441.301(c)(2)(xiii)).
namespace cfcm::rules {

/// One restriction of a plan in force.
struct RestrictionEntry {
  const model::Plan* plan = nullptr;
  const model::Field<model::Restriction>* entry = nullptr;
  /// The names of the required parts that are not on record, in the order of the regulation; `consent` and `no_harm`
  /// also when they are false. What an entry of the plan or an earlier amendment says of the same restriction counts.
  std::vector<std::string_view> missing{};
  bool bare = false;  ///< nothing but the restriction itself is on record
};

/// The restrictions of all plans that were in force by the audit date, interim plans and amendments among them.
std::vector<RestrictionEntry> restrictions(const CaseView& view);

/// The organization or person that owns or controls the individual's setting under the plan: by the plan's `setting`
/// (an amendment's, else that of the plan it amends), else by the intake's `living` on the plan's first day.
struct ControlledSetting {
  std::string by{};  ///< empty: nobody is on record
  Mark mark{};
};
ControlledSetting controlled_setting(const CaseView& view, const model::Plan& plan);

}  // namespace cfcm::rules
