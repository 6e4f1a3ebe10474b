#pragma once

#include <string>

#include "audit/outcome.h"

namespace cfcm::render {

/// The closing line for people, without a newline: what was found, in how much, by how many rules, and which of them
/// could not be tested, so that silence is not read as compliance.
std::string summary_line(const audit::Outcome& outcome);

}  // namespace cfcm::render
