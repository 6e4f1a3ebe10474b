#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rules/program_view.h"
#include "rules/report.h"
#include "ties/ownership.h"

/// What the rules about disclosure of ownership share (42 CFR part 455, subpart B).
namespace cfcm::rules {

/// Calls `found` once for each organization of the registry, with the id that stands for it and its vertex, by id.
void each_organization(const ProgramView& view, const std::function<void(const std::string&, ties::Vertex)>& found);

/// Whether the organization owes disclosures: it provides or manages Medicaid services by its kinds, or has disclosed.
bool owes_disclosure(const Registry& registry, std::string_view organization);

/// The disclosures made by a day, earliest first.
std::vector<const model::Disclosure*> disclosures(const Registry& registry, std::string_view organization, Date day);

/// Whether the disclosure names the party, by its id (any that is read as it) or by its name.
bool names(const Registry& registry, const model::Disclosure& disclosure, std::string_view party);

/// Everybody who holds a share or secured debt of the organization, directly or through a chain, by id.
std::vector<ties::Vertex> holders(const ties::View& view, ties::Vertex organization, Date day);

/// Whether the holding comes to the percent from which a person must be disclosed.
Verdict is_reportable(const ProgramView& view, const std::optional<ties::Holding>& holding, Date day);

Finding::Share shown(const ties::Share& share);

/// The hops of a chain, walked from its end to its start.
std::vector<Hop> hops_back(const CaseView& view, const ties::Chain& chain);

/// The days for which exclusion checks of a person or organization say `match`: from the check on, until a later one
/// of the same source is clear. Each with its place.
struct Exclusion {
  Period days{};
  Mark mark{};
};
std::vector<Exclusion> exclusions(const Registry& registry, std::string_view party, Date as_of);

/// All exclusion checks of a person or organization made by a day, as they stand in its records.
std::vector<const model::ExclusionCheck*> exclusion_checks(const Registry& registry, std::string_view party, Date day);

}  // namespace cfcm::rules
