#pragma once

#include <string>

#include "rules/case_view.h"

namespace cfcm::rules {

/// What two people give alike as their own: names of fields, no values.
struct SharedContact {
  std::string fields{};  ///< "address", "address and phone"; empty when there is nothing
  Mark mark{};           ///< the first of them, in the record of the first person
};

/// Addresses (while both hold, within `days`), telephone numbers and e-mail addresses of two people of the registry;
/// `support` is the entry of a case that tells of the second, or null. What an organization gives as its own is an
/// office's and does not count.
SharedContact shared_contact(const CaseView& view, std::string_view person, std::string_view other,
                             const model::Support* support, const Period& days);

}  // namespace cfcm::rules
