#include "exchange/fhir/cases.h"

#include <fmt/format.h>

#include "exchange/fhir/drafting.h"

namespace cfcm::exchange::fhir {
namespace {

void keep_earlier(std::optional<Date>& earliest, const std::optional<Date>& other) {
  if (other && (!earliest || *other < *earliest)) earliest = other;
}

struct Found {
  Case one{};
  std::optional<Date> earliest{};  ///< in what the case's records are made of
  std::optional<Date> about{};     ///< in anything about the individual: illnesses, measurements, visits
  std::optional<Date> updated{};

  void count(const Resource& resource) {
    const bool of_the_case = has_a_place(resource.type) && resource.type != "Condition";
    keep_earlier(of_the_case ? earliest : about, resource.earliest);
    keep_earlier(updated, resource.updated);
  }
};

/// What a plan names belongs to the case, such as a Contract, which need not say whose it is.
void count_named(const Context& context, const Resource& plan, Found& found) {
  const auto count = [&](const Json& reference) {
    const auto named = Reference::of(reference);
    const auto* resource = named.empty() ? nullptr : context.resources().find(plan, named, {"Contract"});
    if (resource && resource->type == "Contract") found.count(*resource);
  };
  for (const Json& info : plan.json["supportingInfo"].each()) count(info);
}

/// False when no resource gives a date.
bool settle_dates(Found& found) {
  Case& one = found.one;
  const auto& day = found.earliest ? found.earliest : found.about ? found.about : found.updated;
  if (!day) return false;
  one.earliest = *day;
  one.earliest_comment = found.earliest ? "the earliest date in the case's own FHIR resources: "
                         : found.about  ? "the earliest date in the FHIR resources about the individual: "
                                        : "the earliest day on which a FHIR resource of the case was last changed: ";

  std::optional<Date> began;
  for (const auto* episode : one.of("EpisodeOfCare")) {
    if (!does_not_hold(*episode, {"planned", "waitlist", "cancelled"}))
      keep_earlier(began, ends_of(episode->json["period"]).from);
  }
  one.opened = began.value_or(one.earliest);
  if (!began) one.opened_comment = one.earliest_comment + "none says when the case was opened";
  one.folder = fmt::format("cases/{}/{}", one.opened.year(), one.id);
  return true;
}

}  // namespace

std::vector<const Resource*> Case::of(std::string_view type) const {
  const auto found = resources.find(type);
  return found == resources.end() ? std::vector<const Resource*>() : found->second;
}

std::vector<Case> cases(const Context& context) {
  std::map<std::string, Found> by_patient;
  for (const auto* patient : context.resources().of("Patient")) {
    auto& found = by_patient[patient->key()];
    found.one.patient = patient;
    found.one.id = context.id_of(*patient);
    found.count(*patient);
  }
  for (const auto& [key, resource] : context.resources().all()) {
    if (resource.patient.empty()) continue;
    const auto* patient = context.resources().find(resource, resource.patient, {"Patient"});
    if (!patient && resource.json) context.warn(resource, "the patient it refers to is not in the source");
    if (!patient || patient->type != "Patient") continue;
    auto& found = by_patient[patient->key()];
    found.count(resource);
    if (resource.json) found.one.resources[resource.type].push_back(&resource);
    if (resource.type == "CarePlan") count_named(context, resource, found);
  }

  std::vector<Case> all;
  for (auto& [key, found] : by_patient) {
    if (settle_dates(found))
      all.push_back(std::move(found.one));
    else
      found.one.patient->why = "no resource of the case gives a full date: a case needs the day on which it was opened";
  }
  return all;
}

}  // namespace cfcm::exchange::fhir
