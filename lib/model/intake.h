#pragma once

#include "model/case_lists.h"

namespace cfcm::model {

inline constexpr std::string_view referral_source_words[] = {"self",
                                                             "family",
                                                             "physician",
                                                             "hospital",
                                                             "nursing-facility",
                                                             "residential-treatment-facility",
                                                             "claims-adjuster",
                                                             "employer",
                                                             "school",
                                                             "court",
                                                             "child-welfare",
                                                             "managed-care-organization",
                                                             "aging-disability-resource-center",
                                                             "agency",
                                                             "other"};

struct Transfer {
  Field<OrganizationId> organization;
  Field<Date> date;
  static const RecordType& type();
};

struct Individual {
  Field<Name> name;
  List<Text> other_names;
  Field<PrivateDate> born;
  Field<Text> language;
  Field<bool> interpreter;
  List<Text> formats;
  Field<Text> medicaid_id;
  List<Address> addresses;
  List<Text> phones;
  List<Living> living;
  static const RecordType& type();
};

struct Referral {
  Field<Term<referral_source_words>> source;
  Field<Text> by;
  Field<Date> date;
  static const RecordType& type();
};

/// The first record of a case.
struct Intake {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Date> opened;
  Field<Transfer> transferred_from;
  Field<Individual> individual;
  Field<Referral> referral;
  Field<Text> acuity;
  List<Funding> funding;
  List<Support> support;
  List<TeamMember> team;
  List<Choice> choices;
  List<Notice> notices;
  List<Consent> consents;
  List<CaseManager> case_managers;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
