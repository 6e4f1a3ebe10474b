#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/fhir/import.h"
#include "exchange/fhir/resources.h"
#include "yaml/write.h"

namespace cfcm::exchange::fhir {

/// A person, an organization, or a person acting for an organization, by the ids of their records.
struct Party {
  std::string person{}, organization{};
  bool empty() const { return person.empty() && organization.empty(); }
  auto operator<=>(const Party&) const = default;
};

/// What one import knows: the resources, what they stand for as records, and what is said about them at the end.
class Context {
 public:
  Context(const Resources& resources, std::vector<std::string>& warnings);

  const Resources& resources() const { return resources_; }

  /// The resource that a field refers to. One that is not there, or of another type, is a warning.
  const Resource* follow(const Resource& from, const Json& reference, std::string_view field,
                         std::initializer_list<std::string_view> types) const;

  /// Who is meant by a reference to a Practitioner, PractitionerRole, RelatedPerson, Organization or HealthcareService.
  Party party(const Resource& from, const Json& reference, std::string_view field) const;

  /// The id of the record that a Patient, Practitioner, RelatedPerson or Organization becomes.
  std::string id_of(const Resource& resource) const;

  /// The organization that a person works for by PractitionerRole; empty when there is none, or more than one.
  std::string employer(const std::string& person) const;

  /// The PractitionerRoles of a practitioner that give an organization.
  struct Job {
    const Resource* role;
    std::string organization;
  };
  const std::vector<Job>& jobs(const Resource& practitioner) const;

  void warn(const Resource& about, std::string_view what) const;

 private:
  Party party_of(const Resource& resource) const;
  void find_jobs();

  const Resources& resources_;
  std::vector<std::string>& warnings_;
  mutable std::set<std::string> said_{};
  std::map<std::string, std::vector<Job>, std::less<>> jobs_{};            // by the key of the practitioner
  std::map<std::string, std::set<std::string>, std::less<>> employers_{};  // by the id of the person
};

/// Whether the resource's status says that it does not hold; `why` on it then says so.
bool does_not_hold(const Resource& resource, std::initializer_list<std::string_view> statuses);

/// An id that is safe in a path: the FHIR id where that is possible.
std::string safe_id(std::string_view prefix, std::string_view id);

}  // namespace cfcm::exchange::fhir
