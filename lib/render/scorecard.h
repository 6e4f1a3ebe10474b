#pragma once

#include <string>
#include <string_view>

#include "report/scorecard.h"

namespace cfcm::render {

/// The formats of the scorecard: `text`, `json` (findings.md of the contract: `elements`, `categories`, `incentives`,
/// `model_act`) and `markdown`.
inline constexpr std::string_view scorecard_formats[] = {"text", "json", "markdown"};
std::string scorecard(const report::Scorecard& card, std::string_view format);

}  // namespace cfcm::render
