#pragma once

#include "rules/report.h"

/// What an individual wants changed (`wants_change` of the contacts), and when that was answered.
namespace cfcm::rules {

/// One wish, as one contact or several record it.
struct ChangeRequest {
  const model::WantedChange* wish = nullptr;  ///< the entry that records it first
  Mark mark{};                                ///< of that entry
  Date asked{};
  std::optional<Date> answered{};  ///< answered or done, whichever was first, in whichever contact; by the audit date
  bool outcome = false;            ///< an outcome without a day is on record: nobody can say when it was told
};

/// The wishes for a change of one of these, in the order of the contacts. Contacts after the audit date do not exist.
/// An entry without a day of asking is of the contact's day; but one that was answered by then is the answer to a wish
/// that another contact records.
std::vector<ChangeRequest> change_requests(const CaseView& view,
                                           std::initializer_list<model::Term<model::wanted_change_words>::Checked> of);

}  // namespace cfcm::rules
