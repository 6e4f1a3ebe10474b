#include "model/intake.h"

namespace cfcm::model {

const RecordType& Transfer::type() {
  static const RecordType table{
      "a transfer",
      "where the case came from",
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
      {
          required<&Individual::name>("name", "the individual's name"),
          optional<&Individual::other_names>("other_names", "other names the individual goes or went by"),
          optional<&Individual::born>("born", "date of birth"),
          optional<&Individual::language>("language", "the language the individual uses"),
          optional<&Individual::interpreter>("interpreter", "whether an interpreter is needed"),
          optional<&Individual::formats>("formats", "formats needed, such as large print"),
          optional<&Individual::medicaid_id>("medicaid_id", "the Medicaid number"),
          optional<&Individual::addresses>("addresses", "where the individual lives"),
          optional<&Individual::phones>("phones", "telephone numbers"),
          optional<&Individual::living>("living", "the living arrangements"),
      },
      {}};
  return table;
}

const RecordType& Referral::type() {
  static const RecordType table{"a referral",
                                "how the individual came to the program",
                                {
                                    optional<&Referral::source>("source", "who referred"),
                                    optional<&Referral::by>("by", "who referred, as text"),
                                    optional<&Referral::date>("date", "the day of the referral"),
                                },
                                {}};
  return table;
}

const RecordType& Intake::type() {
  static const RecordType table{
      "intake",
      "the opening of a case: the individual, and who is around",
      {
          required<&Intake::record>("record", "the kind of this record"),
          required<&Intake::case_>("case", "the id of the case, which is its folder's name"),
          required<&Intake::opened>("opened", "the day the case was opened"),
          optional<&Intake::transferred_from>("transferred_from", "where the case came from"),
          required<&Intake::individual>("individual", "the person whom the case serves"),
          optional<&Intake::referral>("referral", "how the individual came to the program"),
          optional<&Intake::acuity>("acuity", "how demanding the case is, in the program's own words"),
          optional<&Intake::funding>("funding", "what pays for the case"),
          optional<&Intake::support>("support", "who acts or cares for the individual"),
          optional<&Intake::team>("team", "the individual's team"),
          optional<&Intake::choices>("choices", "choices offered and made"),
          optional<&Intake::notices>("notices", "what the individual was told about"),
          optional<&Intake::consents>("consents", "what the individual agreed to"),
          optional<&Intake::case_managers>("case_managers", "who manages the case"),
          optional<&Intake::voided>("voided",
                                    "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
