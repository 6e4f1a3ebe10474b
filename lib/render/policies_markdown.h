#pragma once

#include <string>

namespace cfcm::render {

/// Every pack that cfcm carries as a page in Markdown: whom it binds, its levels, clocks and settings with citations.
std::string packs_markdown();

/// Every clock and every setting as a page in Markdown, with what holds when nobody changes it.
std::string settings_markdown();

}  // namespace cfcm::render
