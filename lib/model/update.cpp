#include "model/update.h"

namespace cfcm::model {

const RecordType& UpdatedIndividual::type() {
  static const RecordType table{"the individual",
                                "what has changed for the person whom the case serves",
                                "cfcm",
                                {
                                    optional<&UpdatedIndividual::addresses>(
                                        "addresses", "where the individual lives now", "HL7 eLTSS: Person Address"),
                                    optional<&UpdatedIndividual::living>("living", "the living arrangement from now on",
                                                                         "42 CFR 441.301(c)(4)(vi) (from memory)"),
                                },
                                {}};
  return table;
}

const RecordType& Update::type() {
  static const RecordType table{
      "update",
      "what has changed in a case since its intake",
      "cfcm",
      {
          required<&Update::record>("record", "the kind of this record"),
          required<&Update::case_>("case", "the case"),
          required<&Update::date>("date", "the day of the change"),
          optional<&Update::by>("by", "who recorded it"),
          optional<&Update::individual>("individual", "what has changed for the individual"),
          optional<&Update::acuity>("acuity", "how demanding the case is from now on", "CM Model Act 5.1(n)"),
          optional<&Update::funding>("funding", "what pays for the case; adds to the earlier entries",
                                     "HL7 eLTSS: Service Funding Source"),
          optional<&Update::support>("support", "who acts or cares for the individual; adds to the earlier entries",
                                     "BIP element 2"),
          optional<&Update::team>("team", "the individual's team; adds to the earlier entries",
                                  "42 CFR 441.301(c)(1)(i) (from memory)"),
          optional<&Update::choices>("choices", "choices offered and made", "42 CFR 441.301(c)(1)(vii) (from memory)"),
          optional<&Update::notices>("notices", "what the individual was told about", "BIP element 3"),
          optional<&Update::consents>("consents", "what the individual agreed to", "CM Model Act 5.1(c)"),
          optional<&Update::case_managers>(
              "case_managers", "who manages the case from now on; ends the open assignment on the day before",
              "42 CFR 441.301(c)(1)(vi)"),
          optional<&Update::reopens>("reopens", "whether this opens the case again after a closure"),
          optional<&Update::voided>("voided",
                                    "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
