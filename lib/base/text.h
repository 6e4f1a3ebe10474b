#pragma once

#include <string>
#include <string_view>

namespace cfcm {

/// The text for comparing without case, Unicode's full folding and composed form; as it is when it is not UTF-8.
std::string fold_case(std::string_view text);

}  // namespace cfcm
