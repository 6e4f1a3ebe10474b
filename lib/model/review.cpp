#include "model/review.h"

namespace cfcm::model {

const RecordType& Sample::type() {
  static const RecordType table{"a sample",
                                "which cases were looked at, and how they were chosen",
                                "BIP element 6",
                                {
                                    optional<&Sample::method>("method", "how they were chosen"),
                                    optional<&Sample::seed>("seed", "the seed of the random draw"),
                                    optional<&Sample::cases>("cases", "how many were looked at"),
                                    optional<&Sample::of_total>("of_total", "out of how many"),
                                },
                                {}};
  return table;
}

const RecordType& ReviewFinding::type() {
  static const RecordType table{
      "a finding",
      "something that the review found",
      "BIP element 6",
      {
          optional<&ReviewFinding::finding>("finding", "what was found"),
          optional<&ReviewFinding::severity>("severity", "how grave it is"),
          optional<&ReviewFinding::case_>("case", "the case in which it was found"),
          optional<&ReviewFinding::action>("action", "what is to be done", "CM Model Act 9.2(c)"),
          optional<&ReviewFinding::due>("due", "the day by which it is to be done", "CM Model Act 9.2(c)"),
          optional<&ReviewFinding::done>("done", "the day on which it was done", "CM Model Act 9.2(c)"),
      },
      {}};
  return table;
}

const RecordType& Review::type() {
  static const RecordType table{
      "review",
      "oversight by the State or for it",
      "BIP element 6",
      {
          required<&Review::record>("record", "the kind of this record", "cfcm"),
          required<&Review::id>("id", "the review's id", "cfcm"),
          required<&Review::date>("date", "the day of the review"),
          optional<&Review::period>("period", "the time that was looked at"),
          required<&Review::by>("by", "who reviewed"),
          required<&Review::scope>("scope", "what was looked at"),
          optional<&Review::of>("of", "the organization that was reviewed"),
          optional<&Review::sample>("sample", "which cases were looked at"),
          optional<&Review::findings>("findings", "what was found"),
          optional<&Review::report>("report", "where the report lies"),
          optional<&Review::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
