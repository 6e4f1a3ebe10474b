#pragma once

#include <string>

#include "yaml/tree.h"

namespace cfcm::model {

/// What kind of value stands there, as a message may say it: "text", "a whole number in quotes", "a date with a time",
/// "a list". Never the value.
std::string found_in_kind(const yaml::Node& node);

}  // namespace cfcm::model
