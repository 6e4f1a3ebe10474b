#pragma once

#include "model/common.h"

namespace cfcm::model {

inline constexpr std::string_view safeguard_kinds[] = {
    "only-willing-and-qualified", "firewall",    "separate-units", "independent-approval",  "dispute-resolution",
    "choice-counselling",         "peer-review", "recusal",        "corrective-action-plan"};
inline constexpr std::string_view approval_sources[] = {"cms", "state"};
inline constexpr std::string_view protection_words[] = {"choice-and-disclosure", "dispute-of-only-entity",
                                                        "state-oversight", "state-approval-before-service",
                                                        "administrative-separation"};

struct Approval {
  Field<OrganizationId> organization;
  Field<Date> date;
  static const RecordType& type();
};

struct FunctionSupervisor {
  Field<Text> function;
  Field<PersonId> person;
  static const RecordType& type();
};

struct SafeguardEvidence {
  Field<Date> date;
  Field<Text> what, file;
  static const RecordType& type();
};

struct ProviderSearch {
  Field<Date> date;
  Field<Text> method, result;
  static const RecordType& type();
};

/// A protection under which one entity may do two things that conflict (42 CFR 441.301(c)(1)(vi)).
struct Safeguard {
  Field<Text> record;
  Field<OwnId> id;
  List<OrganizationId> organizations;
  List<PersonId> persons;
  Field<Term<safeguard_kinds>> kind;
  List<Text> functions_separated, counties, areas, services, programs;
  Field<Date> from, to;
  Field<Approval> approved_by;
  Field<Term<approval_sources>> approval_source;
  Field<Text> approval_reference;
  List<Term<protection_words>> protections;
  List<FunctionSupervisor> supervisors;
  List<SafeguardEvidence> evidence;
  Field<Date> reviewed;
  List<ProviderSearch> searches;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
