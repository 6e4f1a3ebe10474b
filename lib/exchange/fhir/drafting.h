#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "exchange/fhir/resources.h"
#include "yaml/write.h"

/// Adding to a draft what there is, and nothing where there is nothing.
namespace cfcm::exchange::fhir {

void put_text(yaml::Draft& map, std::string_view key, const std::string& value);
void put_id(yaml::Draft& map, std::string_view key, const std::string& value);
void put_plain(yaml::Draft& map, std::string_view key, const std::string& value);
void put_day(yaml::Draft& map, std::string_view key, const std::optional<Date>& day);
void put(yaml::Draft& map, std::string_view key, yaml::Draft list_or_map);  ///< when it is not empty

/// `from` and `to`; an end that is no full day, and both of a period that ends before it begins, are left out.
struct Ends {
  std::optional<Date> from{}, to{};
};
Ends ends_of(const Json& period);
void put_ends(yaml::Draft& map, const Ends& ends);

/// The shapes that people, individuals and organizations share.
struct FullName {
  std::string given{}, middle{}, family{}, suffix{};
  bool empty() const { return family.empty(); }
  std::string in_one() const;
};
/// The name in use of a list of names, and the others as text.
FullName name_of(const Json& names);
yaml::Draft name_draft(const FullName& name);
yaml::Draft other_names(const Json& names);
yaml::Draft addresses_of(const Json& addresses);
yaml::Draft phones_of(const Json& telecoms);
yaml::Draft emails_of(const Json& telecoms);

/// The words of a name in lower case and in order: equal for one name with its parts swapped.
std::string name_key(const FullName& name);

/// The NPI of a resource. `unsound`: it gives one that cannot be one.
std::string npi_of(const Json& identifiers, bool& unsound);

}  // namespace cfcm::exchange::fhir
