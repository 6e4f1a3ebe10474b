#include "model/intake.h"

namespace cfcm::model {

const RecordType& Transfer::type() {
  static const RecordType table{
      "a transfer",
      "where the case came from",
      "cfcm",
      {
          optional<&Transfer::organization>("organization", "the organization that had the case before"),
          optional<&Transfer::date>("date", "the day it was handed over"),
      },
      {}};
  return table;
}

const RecordType& Individual::type() {
  static const RecordType table{
      "the individual",
      "the person whom the case serves",
      "cfcm",
      {
          required<&Individual::name>("name", "the individual's name", "HL7 eLTSS: Person Name"),
          optional<&Individual::other_names>("other_names", "other names the individual goes or went by"),
          optional<&Individual::born>("born", "date of birth", "HL7 eLTSS: Person Date of Birth"),
          optional<&Individual::language>("language", "the language the individual uses",
                                          "42 CFR 441.301(c)(1)(iv) (from memory)"),
          optional<&Individual::interpreter>("interpreter", "whether an interpreter is needed",
                                             "42 CFR 441.301(c)(1)(iv) (from memory)"),
          optional<&Individual::formats>("formats", "formats needed, such as large print",
                                         "42 CFR 441.301(c)(1)(iv) (from memory)"),
          optional<&Individual::medicaid_id>("medicaid_id", "the Medicaid number", "HL7 eLTSS: Person Identifier"),
          optional<&Individual::addresses>("addresses", "where the individual lives", "HL7 eLTSS: Person Address"),
          optional<&Individual::phones>("phones", "telephone numbers", "HL7 eLTSS: Person Phone Number"),
          optional<&Individual::living>("living", "the living arrangements", "42 CFR 441.301(c)(4)(vi) (from memory)"),
      },
      {}};
  return table;
}

const RecordType& Referral::type() {
  static const RecordType table{
      "a referral",
      "how the individual came to the program",
      "cfcm",
      {
          optional<&Referral::source>("source", "who referred", "CMSNE, What is case management"),
          optional<&Referral::by>("by", "who referred, as text", "CMSNE, What is case management"),
          optional<&Referral::date>("date", "the day of the referral"),
      },
      {}};
  return table;
}

const RecordType& Intake::type() {
  static const RecordType table{
      "intake",
      "the opening of a case: the individual, and who is around",
      "cfcm",
      {
          required<&Intake::record>("record", "the kind of this record"),
          required<&Intake::case_>("case", "the id of the case, which is its folder's name"),
          required<&Intake::opened>("opened", "the day the case was opened", "HCBS Quality Measure Set, LTSS-1"),
          optional<&Intake::transferred_from>("transferred_from", "where the case came from"),
          required<&Intake::individual>("individual", "the person whom the case serves"),
          optional<&Intake::referral>("referral", "how the individual came to the program"),
          optional<&Intake::acuity>("acuity", "how demanding the case is, in the program's own words",
                                    "CM Model Act 5.1(n)"),
          optional<&Intake::funding>("funding", "what pays for the case", "HL7 eLTSS: Service Funding Source"),
          optional<&Intake::support>("support", "who acts or cares for the individual", "BIP element 2"),
          optional<&Intake::team>("team", "the individual's team", "42 CFR 441.301(c)(1)(i) (from memory)"),
          optional<&Intake::choices>("choices", "choices offered and made", "42 CFR 441.301(c)(1)(vii) (from memory)"),
          optional<&Intake::notices>("notices", "what the individual was told about", "BIP element 3"),
          optional<&Intake::consents>("consents", "what the individual agreed to", "CM Model Act 5.1(c)"),
          optional<&Intake::case_managers>("case_managers", "who manages the case", "42 CFR 441.301(c)(1)(vi)"),
          optional<&Intake::voided>("voided",
                                    "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
