#pragma once

#include <string>

namespace cfcm::render {

/// The rows of the catalogue that are no rules, and why: a table, `limits` in JSON, and a page in Markdown.
std::string limits_text();
std::string limits_json();
std::string limits_markdown();

}  // namespace cfcm::render
