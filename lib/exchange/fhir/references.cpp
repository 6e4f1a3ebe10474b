#include <algorithm>

#include "exchange/fhir/resources.h"

namespace cfcm::exchange::fhir {
namespace {

/// `Type/id` at the end of an address, without `/_history/1`.
std::string_view tail(std::string_view address) {
  if (const auto history = address.find("/_history/"); history != std::string_view::npos) {
    address = address.substr(0, history);
  }
  const auto last = address.rfind('/');
  if (last == std::string_view::npos || last == 0) return address;
  const auto before = address.rfind('/', last - 1);
  return before == std::string_view::npos ? address : address.substr(before + 1);
}

std::string identifier_key(std::string_view type, std::string_view system, std::string_view value) {
  return std::string(type) + '|' + std::string(system) + '|' + std::string(value);
}

/// The one key under a name; nothing when there are several.
std::string_view only(const std::multimap<std::string, std::string, std::less<>>& map, std::string_view name) {
  const auto [first, last] = map.equal_range(name);
  if (first == last) return {};
  const bool several = std::any_of(first, last, [&](const auto& entry) { return entry.second != first->second; });
  return several ? std::string_view() : std::string_view(first->second);
}

}  // namespace

Reference Reference::of(const Json& reference) {
  return {reference["reference"].text(), reference["type"].text(), reference["identifier"]["system"].text(),
          reference["identifier"]["value"].text()};
}

const Resource* Resources::by_key(std::string_view key) const {
  const auto found = resources_.find(key);
  return found == resources_.end() ? nullptr : &found->second;
}

const Resource* Resources::by_identifier(std::string_view type, const std::string& system,
                                         const std::string& value) const {
  return by_key(only(identifiers_, identifier_key(type, system, value)));
}

const Resource* Resources::by_address(const std::string& address) const {
  if (const auto known = full_urls_.find(address); known != full_urls_.end()) return by_key(known->second);
  if (const auto* found = by_key(tail(address))) return found;

  constexpr std::string_view by = "?identifier=";
  if (const auto query = address.find(by); query != std::string::npos) {
    const std::string asked = address.substr(query + by.size());
    const auto bar = asked.find('|');
    const auto path = std::string_view(address).substr(0, query);
    const auto type = path.substr(path.rfind('/') + 1);
    return bar == std::string::npos ? by_identifier(type, {}, asked)
                                    : by_identifier(type, asked.substr(0, bar), asked.substr(bar + 1));
  }
  constexpr std::string_view uuid = "urn:uuid:";
  return address.starts_with(uuid) ? by_key(only(ids_, std::string_view(address).substr(uuid.size()))) : nullptr;
}

const Resource* Resources::find(const Resource& from, const Reference& reference,
                                std::initializer_list<std::string_view> types) const {
  if (reference.address.starts_with('#')) {
    // A contained resource refers to its neighbours, or with a bare `#` to what holds it.
    const Resource* holder = from.container.empty() ? &from : by_key(from.container);
    if (!holder || reference.address == "#") return holder;
    const auto name = holder->id + '.' + reference.address.substr(1);
    for (const auto type : types) {
      if (const auto* found = by_key(std::string(type) + '/' + name)) return found;
    }
    return nullptr;
  }
  if (!reference.address.empty()) {
    if (const auto* found = by_address(reference.address)) return found;
  }
  if (reference.value.empty()) return nullptr;
  for (const auto type : types) {
    if (!reference.type.empty() && reference.type != type) continue;
    if (const auto* found = by_identifier(type, reference.system, reference.value)) return found;
  }
  return nullptr;
}

std::vector<const Resource*> Resources::of(std::string_view type) const {
  std::vector<const Resource*> found;
  for (const auto& [key, resource] : resources_) {
    if (resource.type == type) found.push_back(&resource);
  }
  return found;
}

}  // namespace cfcm::exchange::fhir
