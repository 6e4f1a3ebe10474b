#include "exchange/fhir/cases.h"

namespace cfcm::exchange::fhir {

std::vector<CareManager> care_managers(const Context& context, const Case& one) {
  std::vector<CareManager> managers;
  for (const auto* episode : one.of("EpisodeOfCare")) {
    if (does_not_hold(*episode, {"planned", "waitlist", "cancelled"})) continue;
    auto party = context.party(*episode, episode->json["careManager"], "careManager");
    const auto* managing =
        context.follow(*episode, episode->json["managingOrganization"], "managingOrganization", {"Organization"});
    const auto ends = ends_of(episode->json["period"]);
    episode->used = ends.from || !party.empty();
    if (!episode->used) episode->why = "it names no care manager";
    if (party.empty()) continue;
    if (managing) party.organization = context.id_of(*managing);
    if (party.organization.empty()) party.organization = context.employer(party.person);
    managers.push_back({party, ends});
  }
  return managers;
}

}  // namespace cfcm::exchange::fhir
