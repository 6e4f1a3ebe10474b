#pragma once

#include <span>
#include <string>

#include "model/field.h"

namespace cfcm::render {

/// The fields of these record kinds as a page in Markdown: for each kind its place, an example, a table of its fields
/// and one for each map within it. Maps that several of the kinds share stand once, in a chapter at the end. Ends in a
/// newline.
std::string fields_markdown(std::span<const model::RecordType* const> kinds);

}  // namespace cfcm::render
