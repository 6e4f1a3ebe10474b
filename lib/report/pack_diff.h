#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/outcome.h"
#include "rules/policy.h"

/// What changes when a program is judged by one policy pack instead of another.
namespace cfcm::report {

/// One thing that two packs say differently: a level (by code or `CODE.variant`), a setting or part of a clock, whom
/// the pack binds, or what a safeguard does. A side is empty where the pack is silent.
struct PackChange {
  std::string what{};  ///< "E201", "clocks.grievance.length", "applies_to"
  std::string before{}, after{};
  std::string before_citation{}, after_citation{};
};
/// By kind, then by name: binding, levels, settings. A rule that holds everywhere has the catalogue's level where a
/// pack is silent.
std::vector<PackChange> pack_diff(const rules::Pack& before, const rules::Pack& after);

/// A finding whose status differs between two audits of one tree.
struct StatusChange {
  const Finding* before = nullptr;  ///< null: it is there only under the second pack
  const Finding* after = nullptr;   ///< null: it is there only under the first
};
/// By case, then rule and place. Both outcomes outlive the answer.
std::vector<StatusChange> status_changes(const audit::Outcome& before, const audit::Outcome& after);

}  // namespace cfcm::report
