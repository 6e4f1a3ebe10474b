#pragma once

#include <span>
#include <string_view>

#include "base/date.h"
#include "store/document.h"

namespace cfcm::report {

/// How far a case has come. It is derived from the records of the case as of a day and stored nowhere.
///
/// Void records and records dated after the day do not count, nor does a decision about finances alone, a provider's
/// own assessment or a provider's own plan. What counts is what is dated on or after the beginning: the latest
/// reopening (an update with `reopens: true`) and the day after the latest decision that says not eligible or
/// terminated, whichever is later; without either, all records.
///
/// - closed: a closure is not followed by a reopening on or after its day;
/// - served: else, a delivery shows a service, or a plan with a service that the individual or the representative has
///   signed has taken effect (`effective.from`, else `written`);
/// - planned: else, a plan is written;
/// - assessed: else, an assessment of needs or of the level of care is made;
/// - eligible: else, the latest decision says eligible, whenever it was made;
/// - fresh: else.
///
/// It is the furthest step that is on record: a step that is missing before it (the eligibility of a person who came
/// from another agency, say) does not hold it back.
enum class CaseState : std::uint8_t { fresh, eligible, assessed, planned, served, closed };

/// "new", "eligible", "assessed", "planned", "served", "closed"
std::string_view name(CaseState state);

/// `documents` are the records of one case.
CaseState case_state(std::span<const store::Document> documents, Date as_of);

}  // namespace cfcm::report
