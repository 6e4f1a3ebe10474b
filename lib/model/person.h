#pragma once

#include "model/common.h"
#include "model/shared.h"
#include "model/words.h"

namespace cfcm::model {

inline constexpr std::string_view employment_basis_words[] = {"employee", "contractor", "volunteer"};
inline constexpr std::string_view pay_words[] = {"salary", "hourly", "per-service", "volume-bonus"};
inline constexpr std::string_view credential_kind_words[] = {"license", "certification", "degree",
                                                             "board-certification"};
inline constexpr std::string_view credential_status_words[] = {"active", "restricted", "suspended", "revoked",
                                                               "lapsed"};
inline constexpr std::string_view experience_area_words[] = {"case-management", "supervision", "direct-care"};
inline constexpr std::string_view attestation_words[] = {"conflict-of-interest", "confidentiality"};

struct Employment {
  Field<OrganizationId> organization;
  Field<Text> title;
  List<Text> functions;
  Field<PersonId> supervisor;
  Field<Term<employment_basis_words>> basis;
  Field<Term<pay_words>> pay;
  Field<Date> from, to;
  static const RecordType& type();
};

struct Relative {
  Field<PersonId> person;
  Field<CaseId> case_;
  Field<Term<relation_words>> relation;
  Field<std::int64_t> degree;
  Field<Date> from, to, recorded;
  static const RecordType& type();
};

struct Credential {
  Field<Text> name;
  Field<Term<credential_kind_words>> kind;
  Field<Text> degree_level, field;
  Field<bool> clinical;
  Field<Text> issuer;
  Field<bool> accredited;
  Field<Text> number;
  Field<State> state;
  Field<Date> issued, expires;
  Field<Term<credential_status_words>> status;
  List<Date> verified;
  Field<bool> field_experience;
  Field<Text> action;
  static const RecordType& type();
};

struct WorkExperience {
  Field<Term<experience_area_words>> in;
  Field<Date> from, to;
  static const RecordType& type();
};

struct EducationHours {
  Field<Date> completed;
  Field<Decimal> hours;
  Field<Text> topic;
  static const RecordType& type();
};

struct Training {
  Field<Text> topic;
  Field<Date> completed;
  static const RecordType& type();
};

struct Attestation {
  Field<Term<attestation_words>> kind;
  Field<Date> signed_;
  Field<Text> declares;
  static const RecordType& type();
};

/// A person of the registry: staff, owner, family, worker. The individuals served stand in their cases.
struct Person {
  Field<Text> record;
  Field<OwnId> id;
  Field<Name> name;
  List<Text> other_names;
  Field<PrivateDate> born;
  List<Address> addresses;
  List<Text> phones, emails;
  Field<Npi> npi;
  List<Employment> employment;
  List<Relative> related_to;
  List<Interest> interests;
  OneOrMore<Text> roles;
  List<Credential> credentials;
  List<WorkExperience> experience;
  List<EducationHours> education_hours;
  List<Training> training;
  List<Attestation> attestations;
  List<ExclusionCheck> exclusion_checks;
  Field<PersonId> same_as;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
