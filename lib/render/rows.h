#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/rows.h"

namespace cfcm::render {

/// The formats of a list: `text` (aligned columns; empty ones left out), `csv` (RFC 4180, with a header) and `json`
/// (one object, its `rows` objects by column; what is empty is left out).
inline constexpr std::string_view row_formats[] = {"text", "csv", "json"};
std::string rows(const report::Rows& list, std::string_view format);

}  // namespace cfcm::render
