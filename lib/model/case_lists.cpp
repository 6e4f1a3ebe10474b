#include "model/case_lists.h"

namespace cfcm::model {

const RecordType& Funding::type() {
  static const RecordType table{
      "a funding",
      "what pays for the case, and how",
      "cfcm",
      {
          optional<&Funding::source>("source", "the source that pays", "HL7 eLTSS: Service Funding Source"),
          optional<&Funding::program>("program", "the program or waiver by name"),
          optional<&Funding::payer>("payer", "the organization that pays, or the word individual",
                                    "CMSNE, What is case management"),
          optional<&Funding::method>("method", "how it pays"),
          optional<&Funding::pays_for>("pays_for", "whether it pays for case management, services or both"),
          optional<&Funding::from>("from", "first day; always so when absent"),
          optional<&Funding::to>("to", "last day; still so when absent"),
      },
      {}};
  return table;
}

const RecordType& Support::type() {
  static const RecordType table{
      "a support person",
      "somebody who acts or cares for the individual",
      "BIP element 2",
      {
          optional<&Support::person>("person", "the person, where a record exists"),
          optional<&Support::organization>("organization", "the organization, such as a guardianship office"),
          optional<&Support::name>("name", "the name, where no record exists", "HL7 eLTSS: Emergency Contact Name"),
          optional<&Support::relation>("relation", "what that person is to the individual"),
          optional<&Support::roles>("roles", "what the person may do or does for the individual"),
          optional<&Support::scope>("scope", "how far the power goes", "42 CFR 441.301(c)(1), 441.735 (from memory)"),
          optional<&Support::document>("document", "the order or paper that gives the power"),
          optional<&Support::employer>("employer", "who pays a paid caregiver"),
          optional<&Support::phones>("phones", "telephone numbers", "HL7 eLTSS: Emergency Contact Phone Number"),
          optional<&Support::addresses>("addresses", "where the person lives", "cfcm"),
          optional<&Support::from>("from", "first day; always so when absent"),
          optional<&Support::to>("to", "last day; still so when absent"),
      },
      {{"person", "organization", "name"}}};
  return table;
}

const RecordType& TeamMember::type() {
  static const RecordType table{"a team member",
                                "somebody who belongs to the individual's team",
                                "42 CFR 441.301(c)(1)(i) (from memory)",
                                {
                                    optional<&TeamMember::person>("person", "the person, where a record exists"),
                                    optional<&TeamMember::organization>("organization", "the organization"),
                                    optional<&TeamMember::name>("name", "the name, where no record exists"),
                                    optional<&TeamMember::role>("role", "the part played in the team"),
                                    optional<&TeamMember::system>("system", "the system the member comes from", "cfcm"),
                                    optional<&TeamMember::chosen_by_individual>(
                                        "chosen_by_individual", "whether the individual chose this member"),
                                    optional<&TeamMember::from>("from", "first day; always so when absent"),
                                    optional<&TeamMember::to>("to", "last day; still so when absent"),
                                },
                                {{"person", "organization", "name"}}};
  return table;
}

const RecordType& Choice::type() {
  static const RecordType table{
      "a choice",
      "a choice that was offered to the individual and made",
      "42 CFR 441.301(c)(1)(vii) (from memory)",
      {
          required<&Choice::of>("of", "what there was to choose",
                                "42 CFR 441.301(c)(1)(vii), 441.302(d) (from memory)"),
          optional<&Choice::offered>("offered", "what was offered: organizations or words"),
          optional<&Choice::chosen>("chosen", "what was chosen"),
          optional<&Choice::date>("date", "the day of the choice"),
          optional<&Choice::signed_by>("signed_by", "who signed: individual, representative or a name",
                                       "42 CFR 441.302(d) (from memory)"),
      },
      {}};
  return table;
}

const RecordType& Notice::type() {
  static const RecordType table{
      "a notice",
      "something that the individual was told about",
      "BIP element 3",
      {
          required<&Notice::topic>("topic", "what it was about", "BIP element 3; CM Model Act 5.1(c)-(d)"),
          optional<&Notice::covers>("covers", "what the explained process covers"),
          optional<&Notice::given>("given", "the day it was given"),
          optional<&Notice::method>("method", "how it was given"),
          optional<&Notice::language>("language", "in what language", "42 CFR 431.206(e)"),
          optional<&Notice::format>("format", "in what format, such as large print", "42 CFR 431.206(e)"),
      },
      {}};
  return table;
}

const RecordType& Consent::type() {
  static const RecordType table{"a consent",
                                "something that the individual agreed to",
                                "CM Model Act 5.1(c)",
                                {
                                    required<&Consent::topic>("topic", "what was agreed to"),
                                    optional<&Consent::signed_>("signed", "the day it was signed"),
                                    optional<&Consent::by>("by", "who signed: individual, representative or a name"),
                                },
                                {}};
  return table;
}

const RecordType& CaseManager::type() {
  static const RecordType table{
      "a case manager",
      "who manages the case, and for which organization",
      "42 CFR 441.301(c)(1)(vi)",
      {
          optional<&CaseManager::person>("person", "the case manager"),
          optional<&CaseManager::organization>("organization", "the organization that manages the case"),
          optional<&CaseManager::offered>("offered", "the organizations among which the choice was made",
                                          "42 CFR 441.18(a)(1) (from memory)"),
          optional<&CaseManager::chosen_by>("chosen_by", "who chose", "42 CFR 441.18(a)(1) (from memory)"),
          optional<&CaseManager::from>("from", "first day; the day the case was opened, or of the update, when absent"),
          optional<&CaseManager::to>("to", "last day; still so when absent"),
      },
      {{"person", "organization"}}};
  return table;
}

const RecordType& Living::type() {
  static const RecordType table{"a living arrangement",
                                "where and with whom the individual lives",
                                "42 CFR 441.301(c)(4)(vi) (from memory)",
                                {
                                    required<&Living::kind>("kind", "what kind of home"),
                                    optional<&Living::provider>("provider", "the provider that owns or runs it"),
                                    optional<&Living::from>("from", "first day; always so when absent", "cfcm"),
                                    optional<&Living::to>("to", "last day; still so when absent", "cfcm"),
                                },
                                {}};
  return table;
}

}  // namespace cfcm::model
