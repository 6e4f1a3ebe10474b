#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/report.h"

/// What the rules about the contents of plans share (42 CFR 441.301(c)(2)).
namespace cfcm::rules {

/// The first day of a plan: `effective.from`, else the day it was written.
Date first_day(const model::Plan& plan);

bool is_amendment(const model::Plan& plan);

/// An interim plan of up to the pack's days, which may begin before it is complete; one without an end is taken for
/// that.
bool is_short_interim(const CaseView& view, const model::Plan& plan);

/// The plans, amendments and interim plans among them, that were in force on some day up to the audit date.
std::vector<const model::Plan*> begun_plans(const CaseView& view);

/// A plan, and the amendments written after it and before the next plan: what one of them leaves out may stand in
/// another.
struct PlanWhole {
  std::vector<const model::Plan*> parts{};  ///< the plan, then its amendments
  const model::Plan& plan() const { return *parts.front(); }
  /// Whether a part has what the test asks for.
  template <class Test>
  bool any(Test test) const {
    return std::ranges::any_of(parts, [&](const model::Plan* part) { return test(*part); });
  }
  template <class Test>
  bool any_line(Test test) const {
    return any([&](const model::Plan& part) {
      return std::ranges::any_of(part.services, [&](const auto& line) { return test(*line); });
    });
  }
};

/// The plans whose contents are judged: those of which a part was in force by the audit date. Short interim plans are
/// passed over; an amendment of no plan on record stands for itself.
std::vector<PlanWhole> plan_wholes(const CaseView& view);

/// The gap of a plan as a whole: where it says when it was written, on its first day.
Hit plan_gap(const CaseView& view, const PlanWhole& whole, std::string message);

/// The assessment that the plan names, when that is on record, is no provider's own and not dated after the audit date.
const model::Assessment* named_assessment(const CaseView& view, const model::Plan& plan);
/// The assessments that are no provider's own, up to that day and the audit date, by day.
std::vector<const model::Assessment*> assessments_until(const CaseView& view, Date day);
/// The one the plan names, else the latest by the day it was written; null when there is none.
const model::Assessment* assessment_of(const CaseView& view, const model::Plan& plan);

/// The text for comparing: without case, and with one space where it has spaces, line ends, `-` or `_`.
std::string plain_words(std::string_view text);
inline bool same_words(std::string_view a, std::string_view b) { return plain_words(a) == plain_words(b); }

/// Whether two lines are of one service; a line without a service is like no other.
bool same_line(const model::ServiceLine& a, const model::ServiceLine& b);

}  // namespace cfcm::rules
