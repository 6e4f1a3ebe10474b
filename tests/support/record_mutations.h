#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/field.h"
#include "yaml/write.h"

/// Faults put into sound records, one at a time: what each kind of field can get wrong.
namespace cfcm::test {

struct Mutation {
  std::string_view field{};  ///< the kind of field: "date", "whole", "word", "record" (a map with its fields), …
  std::string_view name{};   ///< what it becomes: "text", "a day that does not exist", …
  std::string_view code{};   ///< the finding that it gives; empty: it stays sound, written in another way
  std::string pointer{};     ///< the value or map that changes
  std::function<void(yaml::Draft& at)> change{};
};

/// Every mutation of every value of the record, which `kind` describes.
std::vector<Mutation> mutations(const model::RecordType& kind, const yaml::Draft& record);

/// The text of the record with that fault.
std::string mutated(yaml::Draft record, const Mutation& mutation);

/// Stands in a draft for a value that is `null`, which no draft can say.
inline constexpr std::string_view null_value = "NO-VALUE-AT-ALL";

/// What a value of a kind becomes, apart from what any value can become.
struct Variant {
  std::string_view name{}, code{};
  yaml::Draft value{};
};
std::vector<Variant> variants(const model::FieldInfo& field, const model::TypeInfo& type, const yaml::Draft& sound);

/// "date", "whole": how mutations call the kind of a field.
std::string_view kind_of_field(model::Shape shape);

}  // namespace cfcm::test
