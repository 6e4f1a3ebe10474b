#include "cmd/providers.h"

#include <algorithm>

namespace cfcm::cmd {
namespace {

template <class Fits>
bool offers(const rules::Registry& registry, std::string_view id, const Fits& fits) {
  return std::ranges::any_of(registry.records_of(id), [&](const model::Organization* record) {
    return std::ranges::any_of(record->services, [&](const auto& entry) { return fits(*entry); });
  });
}

}  // namespace

std::vector<std::string> qualified_providers(const rules::Registry& registry, const rules::CaseView& view,
                                             std::string_view service, Date day) {
  const auto counties = view.counties(day);
  std::vector<std::string> ids;
  for (const auto& [id, record] : registry.organizations) {
    if (registry.canonical(id) != id || registry.voided.contains(id)) continue;
    const bool fits = offers(registry, id, [&](const model::OfferedService& entry) {
      if (!entry.service || entry.service->text != service) return false;
      if (entry.accepting && !*entry.accepting) return false;
      if (!model::period(entry.from, entry.to).holds(day)) return false;
      return entry.counties.empty() || counties.empty() ||
             std::ranges::any_of(entry.counties, [&](const auto& county) { return counties.contains(county->text); });
    });
    if (fits) ids.push_back(id);
  }
  std::ranges::sort(ids);
  return ids;
}

bool is_offered(const rules::Registry& registry, std::string_view service) {
  return std::ranges::any_of(registry.organizations, [&](const auto& one) {
    return offers(registry, one.first,
                  [&](const auto& entry) { return entry.service && entry.service->text == service; });
  });
}

}  // namespace cfcm::cmd
