#pragma once

#include "store/document.h"

namespace cfcm::store {

/// Whether a record lies where its kind belongs (D401), and its file's and folder's names say what the record says
/// (D402).
void check_layout(const Document& document, Findings& findings);

/// Where a record of this kind belongs, as messages say it: `cases/<year>/<case>/plan-<date>.yaml`. Empty: no such
/// kind.
std::string_view place_of(std::string_view kind);

/// Orders the records of one case as they were written: by the file's name without its counter, then by the counter
/// (`plan-2026-03-01` before `plan-2026-03-01-2` before `…-10`), then by path.
bool written_before(std::string_view path, std::string_view other);

/// A file's name without its folder and ending.
std::string_view stem_of(std::string_view path);

/// Whether records of this kind belong to one case and lie in its folder.
bool is_case_kind(std::string_view kind);

}  // namespace cfcm::store
