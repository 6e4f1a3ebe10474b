#pragma once

#include <string>

namespace cfcm::render {

/// The JSON Schema (draft-07) of a policy pack file, as editors and validators read it: the rules, variants, clocks and
/// settings that there are, and the values that each takes. Ends in a newline.
std::string pack_schema();

}  // namespace cfcm::render
