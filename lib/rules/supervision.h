#pragma once

#include <optional>

#include "ties/graph.h"

namespace cfcm::rules {

<<<<<<< HEAD
/// The chain of supervisors from `subordinate` up to `boss` on a day, through any employment in force; nothing when
/// there is none.
=======
/// The chain of supervisors from `boss` down to `subordinate` on a day, through any employment; nothing when there is
/// none.
>>>>>>> 0b6cb65b94fb12997918c060a2507181e46846e8
std::optional<ties::Chain> supervision(const ties::View& view, ties::Vertex boss, ties::Vertex subordinate, Date day);

}  // namespace cfcm::rules
