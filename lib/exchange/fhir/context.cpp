#include "exchange/fhir/context.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/hash.h"
#include "exchange/fhir/drafting.h"

namespace cfcm::exchange::fhir {

Context::Context(const Resources& resources, std::vector<std::string>& warnings)
    : resources_(resources), warnings_(warnings) {
  find_jobs();
}

void Context::warn(const Resource& about, std::string_view what) const {
  auto warning = fmt::format("{}: {}", about.key(), what);
  if (said_.insert(warning).second) warnings_.push_back(std::move(warning));
}

const Resource* Context::follow(const Resource& from, const Json& json, std::string_view field,
                                std::initializer_list<std::string_view> types) const {
  const auto reference = Reference::of(json);
  if (reference.empty()) return nullptr;  // a display alone refers to nothing
  const Resource* found = resources_.find(from, reference, types);
  if (!found) {
    warn(from, fmt::format("{} refers to a resource that the source does not hold, or not once", field));
    return nullptr;
  }
  if (std::ranges::find(types, found->type) != types.end()) return found;
  warn(from, fmt::format("{} refers to a {}, which has no place there", field, found->type));
  return nullptr;
}

Party Context::party(const Resource& from, const Json& reference, std::string_view field) const {
  const auto* found =
      follow(from, reference, field,
             {"Practitioner", "PractitionerRole", "RelatedPerson", "Organization", "HealthcareService"});
  return found ? party_of(*found) : Party();
}

Party Context::party_of(const Resource& resource) const {
  if (resource.type == "Organization") return {{}, id_of(resource)};
  if (resource.type == "Practitioner" || resource.type == "RelatedPerson") return {id_of(resource), {}};
  resource.used = true;
  if (resource.type == "HealthcareService") {
    const auto* by = follow(resource, resource.json["providedBy"], "providedBy", {"Organization"});
    return {{}, by ? id_of(*by) : std::string()};
  }
  const auto* person = follow(resource, resource.json["practitioner"], "practitioner", {"Practitioner"});
  const auto* organization = follow(resource, resource.json["organization"], "organization", {"Organization"});
  return {person ? id_of(*person) : std::string(), organization ? id_of(*organization) : std::string()};
}

std::string Context::id_of(const Resource& resource) const {
  if (resource.type == "Patient") return safe_id("C-", resource.id);
  if (resource.type == "Organization") return safe_id("O-", resource.id);
  // A practitioner and a relative may bear one id: they are two.
  const bool both = resource.type == "RelatedPerson" && resources_.all().contains("Practitioner/" + resource.id);
  return safe_id("P-", both ? resource.id + ".related" : resource.id);
}

void Context::find_jobs() {
  for (const auto* role : resources_.of("PractitionerRole")) {
    const auto* person = follow(*role, role->json["practitioner"], "practitioner", {"Practitioner"});
    const auto* organization = follow(*role, role->json["organization"], "organization", {"Organization"});
    const bool ended_some_day = role->json["active"].truth() == false && !ends_of(role->json["period"]).to;
    if (!person || !organization) {
      role->why = "it does not say both who works and for which organization";
    } else if (ended_some_day) {
      role->why = "it is no longer active, and does not say since when";
    } else {
      role->used = true;
      jobs_[person->key()].push_back({role, id_of(*organization)});
      employers_[id_of(*person)].insert(id_of(*organization));
    }
  }
}

std::string Context::employer(const std::string& person) const {
  const auto found = employers_.find(person);
  return found != employers_.end() && found->second.size() == 1 ? *found->second.begin() : std::string();
}

const std::vector<Context::Job>& Context::jobs(const Resource& practitioner) const {
  static const std::vector<Job> none;
  const auto found = jobs_.find(practitioner.key());
  return found == jobs_.end() ? none : found->second;
}

bool does_not_hold(const Resource& resource, std::initializer_list<std::string_view> statuses) {
  const auto status = resource.json["status"].text();
  if (status != "entered-in-error" && std::ranges::find(statuses, status) == statuses.end()) return false;
  resource.why = fmt::format("its status is {}", status);
  return true;
}

std::string safe_id(std::string_view prefix, std::string_view id) {
  std::string safe(prefix);
  bool changed = false;
  for (const char c : id) {
    const bool allowed =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_' || c == '-';
    changed = changed || !allowed;
    safe += allowed ? c : '-';
  }
  const bool begins = !safe.empty() && safe.front() != '.' && safe.front() != '_' && safe.front() != '-';
  if (!changed && begins && safe.size() <= 64) return safe;
  if (!begins) safe.insert(0, "x");
  return safe.substr(0, 48) + '-' + sha256(id).substr(0, 12);
}

}  // namespace cfcm::exchange::fhir
