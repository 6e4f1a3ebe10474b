#pragma once

#include "model/common.h"
#include "model/shared.h"
#include "model/words.h"

namespace cfcm::model {

inline constexpr std::string_view organization_kind_words[] = {"case-management-agency",
                                                               "provider",
                                                               "managed-care-organization",
                                                               "area-agency",
                                                               "area-agency-on-aging",
                                                               "community-mental-health-center",
                                                               "county-agency",
                                                               "tribal-organization",
                                                               "state-agency",
                                                               "payer",
                                                               "financial-management",
                                                               "guardianship-office",
                                                               "quality-organization",
                                                               "administrative-contractor",
                                                               "advocacy-organization",
                                                               "other"};
inline constexpr std::string_view owner_kind_words[] = {"direct", "partner", "llc-member", "mortgage", "other"};
inline constexpr std::string_view affiliation_words[] = {"parent",
                                                         "sole-member",
                                                         "board-appointer",
                                                         "manager",
                                                         "lender",
                                                         "lessor",
                                                         "grantor",
                                                         "franchisor",
                                                         "delegator",
                                                         "joint-venture",
                                                         "referral-agreement",
                                                         "shared-space",
                                                         "shared-employees"};

struct OfferedService {
  Field<Text> service;
  List<Text> programs, counties, languages;
  Field<bool> accepting;
  Field<Date> from, to;
  static const RecordType& type();
};

struct Owner {
  Field<PartyId> party;
  Field<Percent> percent;
  Field<Term<owner_kind_words>> kind;
  Field<Decimal> of_assets;
  Field<Date> from, to, recorded;
  static const RecordType& type();
};

struct Officer {
  Field<PersonId> person;
  Field<Text> title;
  Field<bool> paid;
  Field<Date> from, to;
  static const RecordType& type();
};

struct Affiliation {
  Field<OrganizationId> organization;
  Field<Term<affiliation_words>> kind;
  Field<Percent> percent;
  Field<Decimal> amount;
  List<Text> functions;
  Field<bool> overseen;
  Field<Date> from, to;
  static const RecordType& type();
};

struct Disclosure {
  Field<Date> made;
  OneOrMore<Text> on_change_of, parties;
  static const RecordType& type();
};

struct Accreditation {
  Field<Text> body;
  Field<Date> from, to;
  static const RecordType& type();
};

struct JobDescription {
  Field<Text> role;
  OneOrMore<Text> covers;
  Field<Date> adopted;
  static const RecordType& type();
};

/// An organization of the registry.
struct Organization {
  Field<Text> record;
  Field<OwnId> id;
  Field<Text> name;
  List<Text> other_names;
  List<Term<organization_kind_words>> kinds;
  List<Term<function_words>> functions;
  Field<Npi> npi;
  Field<Ein> ein;
  List<Address> addresses;
  List<Text> phones, emails;
  List<OfferedService> services;
  List<Owner> owners;
  List<Officer> officers;
  List<Affiliation> affiliations;
  List<Interest> interests;
  List<Disclosure> disclosures;
  List<ExclusionCheck> exclusion_checks;
  List<Accreditation> accreditations;
  List<JobDescription> job_descriptions;
  Field<OrganizationId> same_as;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
