#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/plan.h"

namespace cfcm::report {

/// One field that two plans give differently. The values are the individual's: show them on an explicit command alone.
struct FieldChange {
  std::string field{};            ///< as records name it: "units", "effective.from"
  std::string before{}, after{};  ///< empty: not written
};

/// An entry of a list that only one of two plans holds, or both hold differently.
struct EntryChange {
  enum class Kind : std::uint8_t { added, ended, changed } kind = Kind::changed;
  /// Which entry: of a service its name, of a goal its id (or its statement), of a risk or restriction its text.
  std::string name{};
  std::string provider{};             ///< of a service: who provides it (now, when both plans hold it)
  std::vector<FieldChange> fields{};  ///< of a changed one
};
/// "added", "ended", "changed"
std::string_view name(EntryChange::Kind kind);

struct PlanDiff {
  std::vector<EntryChange> services{}, goals{}, risks{}, restrictions{};
  std::vector<FieldChange> setting{};  ///< fields of `setting`
  std::vector<FieldChange> others{};   ///< `effective.from`, `effective.to`, `review_by`, `monitor`
  /// Roles of which the later plan shows no signature: `individual` when the representative has not signed either,
  /// `case-manager`, `provider` when a paid service is planned, and `representative` when one signed the plan before.
  std::vector<std::string> signatures_missing{};
  bool empty() const;  ///< nothing has changed, whatever signatures are missing
};

/// What has changed from one plan to another. Lines of services are matched by service and provider first, then by
/// service alone, in the order written; goals by id, else by statement; risks and restrictions by their text. A line
/// with `change: ended` counts as not there. Numbers are compared as numbers: 10 and 10.0 are alike.
PlanDiff plan_diff(const model::Plan& before, const model::Plan& after);

}  // namespace cfcm::report
