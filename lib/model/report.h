#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/field.h"

/// How the readers of fields say what is wrong. No message holds a value.
namespace cfcm::model {

/// Adds a finding at `node`.
Finding& report(Reading& reading, const yaml::Node& node, std::string_view rule, std::string message,
                std::string remedy, Level level = Level::error);

/// The field that `node` belongs to, in back quotes: `provider`.
std::string name_of(const yaml::Node& node);

/// D303: the value is a list, a map or a single value, and something else is expected.
void wrong_shape(Reading& reading, const yaml::Node& node, std::string_view expected, std::string remedy);

/// Whether a whole number lies between the ends that its field allows; D305 when it does not.
bool within(const FieldInfo& field, const yaml::Node& node, Reading& reading);

/// "a", "a or b", "a, b or c", each in back quotes.
std::string quoted_list(std::span<const std::string_view> words);

/// "did you mean `x`?" and, of a short list, what is allowed; `otherwise` when there is neither.
std::string suggestion(std::string_view typed, std::span<const std::string_view> words, std::string_view otherwise,
                       std::size_t longest = 12);

}  // namespace cfcm::model
