#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "exchange/fhir/json.h"

namespace cfcm::exchange::fhir {

/// A reference that a resource makes: by address, or by an identifier of what is meant.
struct Reference {
  std::string address{}, type{}, system{}, value{};
  static Reference of(const Json& reference);
  bool empty() const { return address.empty() && value.empty(); }
};

/// One resource of the source. Of kinds that become no record only what dates a case is kept.
struct Resource {
  std::string type{}, id{};
  std::string container{};  ///< of a contained resource: the key of the one that holds it
  Json json{};              ///< nothing, when the kind becomes no record
  std::shared_ptr<simdjson::dom::document> document{};
  Reference patient{};             ///< whose case it belongs to, as it says itself
  std::optional<Date> earliest{};  ///< of the dates in it, those of its making and of people's lives left out
  std::optional<Date> updated{};   ///< the day of its last change on its server
  mutable bool used = false;       ///< a record holds what it says
  mutable std::string why{};       ///< why none does

  std::string key() const { return type + '/' + id; }
};

/// All resources of the source by `Type/id`, each once, and what they call each other.
class Resources {
 public:
  /// Reads a file, or every .json and .ndjson file below a folder; what is no FHIR becomes a warning.
  static Result<Resources> load(const std::string& path, std::vector<std::string>& warnings);

  /// The resource that is meant; nothing when the source does not hold it, or when several could be meant.
  const Resource* find(const Resource& from, const Reference& reference,
                       std::initializer_list<std::string_view> types) const;

  std::vector<const Resource*> of(std::string_view type) const;
  const std::map<std::string, Resource, std::less<>>& all() const { return resources_; }

 private:
  friend class Loader;
  const Resource* by_key(std::string_view key) const;
  const Resource* by_address(const std::string& address) const;
  const Resource* by_identifier(std::string_view type, const std::string& system, const std::string& value) const;

  std::map<std::string, Resource, std::less<>> resources_{};
  std::map<std::string, std::string, std::less<>> full_urls_{};                 // to the key
  std::multimap<std::string, std::string, std::less<>> ids_{}, identifiers_{};  // to the key
};

/// Kinds that a record has a place for.
bool has_a_place(std::string_view type);

}  // namespace cfcm::exchange::fhir
