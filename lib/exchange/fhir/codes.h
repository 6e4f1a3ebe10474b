#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/fhir/json.h"

/// What the codes of FHIR's value sets mean in the words of a record. A code that no word fits means nothing.
namespace cfcm::exchange::fhir {

/// The relation of a person to the individual, from v3-RoleCode and v2-0063, or from a plain word.
std::string_view relation_of(const Json& relationships);

/// What the person may do for the individual: the `roles` of a support entry, each once, in the order of the codes.
std::vector<std::string_view> support_roles_of(const Json& relationships);

/// As what a signer of a contract signed; nothing for witnesses and the like.
std::string_view signature_role_of(const Json& type);

/// The kinds of an organization; `other` when none is clear.
std::vector<std::string_view> organization_kinds_of(const Json& types);

/// The tie that an affiliation's code names; nothing for membership in a network and the like.
std::string_view affiliation_of(const Json& concepts);

/// The source that a coverage clearly names. Medicaid alone does not say under which authority: nothing.
std::string_view funding_source_of(const std::string& words, const Json& type);

/// Whether a role says that its bearer manages the case.
bool is_case_manager(const Json& roles);

/// Whether a plan's category says that it is a provider's own treatment plan.
bool is_provider_plan(const Json& categories);

/// The name of a service: of case management the name that programs give it, else the words with dashes.
std::string service_name(const Json& concept_);

}  // namespace cfcm::exchange::fhir
