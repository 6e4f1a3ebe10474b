#pragma once

#include "model/common.h"
#include "model/words.h"

/// The lists of a case, which the intake begins and updates extend.
namespace cfcm::model {

inline constexpr std::string_view funding_source_words[] = {"medicaid-1915c",
                                                            "medicaid-1915i",
                                                            "medicaid-1915j",
                                                            "medicaid-1915k",
                                                            "medicaid-1115",
                                                            "medicaid-state-plan",
                                                            "targeted-case-management",
                                                            "health-home",
                                                            "pace",
                                                            "money-follows-the-person",
                                                            "medicare",
                                                            "older-americans-act",
                                                            "veterans",
                                                            "tricare",
                                                            "private-insurance",
                                                            "workers-compensation",
                                                            "public-employees",
                                                            "state",
                                                            "county",
                                                            "self-pay",
                                                            "other"};
inline constexpr std::string_view payment_method_words[] = {"fee-for-service", "bundled",   "unbundled",
                                                            "case-rate",       "capitated", "pay-for-performance"};
inline constexpr std::string_view pays_for_words[] = {"case-management", "services", "both"};
inline constexpr std::string_view support_role_words[] = {"guardian",
                                                          "conservator",
                                                          "trustee",
                                                          "health-care-agent",
                                                          "power-of-attorney-financial",
                                                          "financially-responsible",
                                                          "representative-payee",
                                                          "authorized-representative",
                                                          "parent-of-minor",
                                                          "employer-of-record",
                                                          "paid-caregiver",
                                                          "unpaid-caregiver",
                                                          "advocate",
                                                          "supporter",
                                                          "primary-care",
                                                          "emergency-contact"};
inline constexpr std::string_view team_system_words[] = {"medical",          "behavioral", "school", "child-welfare",
                                                         "juvenile-justice", "ltss",       "natural"};
inline constexpr std::string_view choice_words[] = {"hcbs-or-institution", "case-management-agency", "provider",
                                                    "setting", "self-direction"};
inline constexpr std::string_view notice_topic_words[] = {
    "purpose-of-case-management", "complaint-process", "appeal-rights",       "choice-of-provider",
    "choice-of-case-management",  "privacy",           "conflict-disclosure", "right-to-change"};
inline constexpr std::string_view notice_cover_words[] = {"eligibility", "plan", "service-delivery"};
inline constexpr std::string_view manager_chosen_by_words[] = {"individual", "representative", "assigned"};
inline constexpr std::string_view living_words[] = {"own-home",       "family-home",          "foster-home",
                                                    "provider-owned", "nursing-facility",     "icf-iid",
                                                    "prtf",           "psychiatric-hospital", "other"};

struct Funding {
  Field<Term<funding_source_words>> source;
  Field<Text> program;
  Field<PayerId> payer;
  Field<Term<payment_method_words>> method;
  Field<Term<pays_for_words>> pays_for;
  Field<Date> from, to;
  static const RecordType& type();
};

struct Support {
  Field<PersonId> person;
  Field<OrganizationId> organization;
  Field<Text> name;
  Field<Term<relation_words>> relation;
  List<Term<support_role_words>> roles;
  Field<Text> scope, document;
  Field<PartyId> employer;
  List<Text> phones;
  List<Address> addresses;
  Field<Date> from, to;
  static const RecordType& type();
};

struct TeamMember {
  Field<PersonId> person;
  Field<OrganizationId> organization;
  Field<Text> name, role;
  Field<Term<team_system_words>> system;
  Field<bool> chosen_by_individual;
  Field<Date> from, to;
  static const RecordType& type();
};

struct Choice {
  Field<Term<choice_words>> of;
  List<Text> offered;
  Field<Text> chosen;
  Field<Date> date;
  Field<Text> signed_by;
  static const RecordType& type();
};

struct Notice {
  Field<Term<notice_topic_words>> topic;
  OneOrMore<Term<notice_cover_words>> covers;
  Field<Date> given;
  Field<Text> method, language, format;
  static const RecordType& type();
};

struct Consent {
  Field<Text> topic;
  Field<Date> signed_;
  Field<Text> by;
  static const RecordType& type();
};

struct CaseManager {
  Field<PersonId> person;
  Field<OrganizationId> organization;
  List<OrganizationId> offered;
  Field<Term<manager_chosen_by_words>> chosen_by;
  Field<Date> from, to;
  static const RecordType& type();
};

struct Living {
  Field<Term<living_words>> kind;
  Field<PartyId> provider;
  Field<Date> from, to;
  static const RecordType& type();
};

}  // namespace cfcm::model
