#pragma once

#include <string>
#include <string_view>

#include "report/page.h"

namespace cfcm::render {

/// The formats of a page: `text`, and `json` (`facts` by name, `lists` by heading, each its rows by column).
inline constexpr std::string_view page_formats[] = {"text", "json"};
std::string page(const report::Page& page, std::string_view format);

}  // namespace cfcm::render
