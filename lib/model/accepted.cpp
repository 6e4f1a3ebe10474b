#include "model/accepted.h"

namespace cfcm::model {

const RecordType& AcceptedFinding::type() {
  static const RecordType table{
      "an accepted finding",
      "a finding that is accepted for now, with a reason and an end",
      "cfcm",
      {
          required<&AcceptedFinding::rule>("rule", "the code of the rule"),
          optional<&AcceptedFinding::case_>("case", "the case for which it is accepted"),
          optional<&AcceptedFinding::path>("path", "the file for which it is accepted"),
          optional<&AcceptedFinding::fingerprint>("fingerprint", "the one finding that is accepted"),
          required<&AcceptedFinding::reason>("reason", "why it is accepted"),
          optional<&AcceptedFinding::approved_by>("approved_by", "who approved"),
          optional<&AcceptedFinding::approved>("approved", "the day of the approval"),
          optional<&AcceptedFinding::expires>("expires", "the last day on which it holds"),
      },
      {}};
  return table;
}

const RecordType& AcceptedFindings::type() {
  static const RecordType table{
      "accepted",
      "findings that are accepted for now, each with a reason and an end",
      "cfcm",
      {
          required<&AcceptedFindings::record>("record", "the kind of this record"),
          optional<&AcceptedFindings::findings>("findings", "the findings"),
          optional<&AcceptedFindings::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
