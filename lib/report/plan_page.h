#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/loaded.h"
#include "report/page.h"
#include "report/plan_diff.h"
#include "store/document.h"

/// What one screen tells of a plan and of an assessment. Texts of the individual are left out, but in what has changed.
namespace cfcm::report {

/// The document holds a plan, or an assessment.
Page plan_page(const store::Document& document);
Page assessment_page(const store::Document& document);

/// The cases that are not closed: the latest assessment, and when the next is due. `within`: only those that are late
/// or due within so many days.
Rows assessment_list(const audit::Loaded& tree, std::optional<int> within);

/// What has changed, one sentence each: "personal-care by O-HOME: units was 10 and is 12".
std::vector<std::string> sentences(const PlanDiff& diff);

/// The same as lists: change, entry, provider, field, before, after.
Page plan_diff_page(const std::string& before, const std::string& after, const PlanDiff& diff);

}  // namespace cfcm::report
