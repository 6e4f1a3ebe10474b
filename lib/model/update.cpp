#include "model/update.h"

namespace cfcm::model {

const RecordType& UpdatedIndividual::type() {
  static const RecordType table{
      "the individual",
      "what has changed for the person whom the case serves",
      {
          optional<&UpdatedIndividual::addresses>("addresses", "where the individual lives now"),
          optional<&UpdatedIndividual::living>("living", "the living arrangement from now on"),
      },
      {}};
  return table;
}

const RecordType& Update::type() {
  static const RecordType table{
      "update",
      "what has changed in a case since its intake",
      {
          required<&Update::record>("record", "the kind of this record"),
          required<&Update::case_>("case", "the case"),
          required<&Update::date>("date", "the day of the change"),
          optional<&Update::by>("by", "who recorded it"),
          optional<&Update::individual>("individual", "what has changed for the individual"),
          optional<&Update::acuity>("acuity", "how demanding the case is from now on"),
          optional<&Update::funding>("funding", "what pays for the case; adds to the earlier entries"),
          optional<&Update::support>("support", "who acts or cares for the individual; adds to the earlier entries"),
          optional<&Update::team>("team", "the individual's team; adds to the earlier entries"),
          optional<&Update::choices>("choices", "choices offered and made"),
          optional<&Update::notices>("notices", "what the individual was told about"),
          optional<&Update::consents>("consents", "what the individual agreed to"),
          optional<&Update::case_managers>(
              "case_managers", "who manages the case from now on; ends the open assignment on the day before"),
          optional<&Update::reopens>("reopens", "whether this opens the case again after a closure"),
          optional<&Update::voided>("voided",
                                    "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
