#pragma once

#include <optional>
#include <string>

#include "rules/report.h"

/// What joins somebody who looks into an organization (a reviewer, an investigator) with it.
namespace cfcm::rules {

/// A tie that makes the look no independent one.
struct LookTie {
  enum class How : std::uint8_t { same, control, share, job, office, owner, common } how = How::same;
  Verdict verdict = Verdict::certain;
  Level cap = Level::error;
  std::vector<Hop> chain{};
  std::string text{};  ///< "acts for it", "works for it" …
};

/// By the person: a job, an office or a holding there. An unpaid office, or one not said to be paid, is a warning.
/// Nothing for a volunteer.
std::vector<LookTie> person_ties(const CaseView& view, std::string_view person, std::string_view organization,
                                 Date day);

/// By the organization that looks: it is the other one, or one controls the other or both are controlled by one, or
/// one owns a share of the other.
std::optional<LookTie> organization_tie(const CaseView& view, std::string_view own, std::string_view other, Date day);

/// The looker's first hop: from the person to the organization acted for; nothing when there is no person.
std::vector<Hop> looker_hop(const CaseView& view, const std::string& person, const std::string& organization,
                            const Mark& mark);

}  // namespace cfcm::rules
