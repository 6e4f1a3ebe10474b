#include "model/eligibility.h"

namespace cfcm::model {

const RecordType& Eligibility::type() {
  static const RecordType table{
      "eligibility",
      "a decision whether the individual may have services",
      {
          required<&Eligibility::record>("record", "the kind of this record"),
          required<&Eligibility::case_>("case", "the case"),
          required<&Eligibility::decided>("decided", "the day of the decision"),
          required<&Eligibility::type_>("type", "the first decision, or a later one"),
          required<&Eligibility::by>("by", "who decided"),
          optional<&Eligibility::kind>("kind", "which side of eligibility was decided"),
          required<&Eligibility::outcome>("outcome", "what was decided"),
          optional<&Eligibility::level_of_care>("level_of_care", "the level of care found"),
          optional<&Eligibility::valid_to>("valid_to", "the last day for which the decision holds"),
          optional<&Eligibility::assessment>("assessment", "the file of the assessment that it rests on"),
          optional<&Eligibility::notice>("notice", "the notice of the decision"),
          optional<&Eligibility::voided>("voided",
                                         "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
