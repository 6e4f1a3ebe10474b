#pragma once

#include <optional>

#include "ties/graph.h"

namespace cfcm::rules {

/// The chain of supervisors from `boss` down to `subordinate` on a day, through any employment; nothing when there is
/// none.
std::optional<ties::Chain> supervision(const ties::View& view, ties::Vertex boss, ties::Vertex subordinate, Date day);

}  // namespace cfcm::rules
