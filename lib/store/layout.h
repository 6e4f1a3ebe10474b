#pragma once

#include "store/document.h"

namespace cfcm::store {

/// Whether a record lies where its kind belongs (D401), and its file's and folder's names say what the record says (D402).
void check_layout(const Document& document, Findings& findings);

/// Where a record of this kind belongs, as messages say it: `cases/<year>/<case>/plan-<date>.yaml`. Empty: no such kind.
std::string_view place_of(std::string_view kind);

/// Whether records of this kind belong to one case and lie in its folder.
bool is_case_kind(std::string_view kind);

}  // namespace cfcm::store
