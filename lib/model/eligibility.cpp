#include "model/eligibility.h"

namespace cfcm::model {

const RecordType& Eligibility::type() {
  static const RecordType table{
      "eligibility",
      "a decision whether the individual may have services",
      "BIP element 1",
      {
          required<&Eligibility::record>("record", "the kind of this record", "cfcm"),
          required<&Eligibility::case_>("case", "the case", "cfcm"),
          required<&Eligibility::decided>("decided", "the day of the decision",
                                          "42 CFR 441.302(c)(1)-(2) (from memory)"),
          required<&Eligibility::type_>("type", "the first decision, or a later one",
                                        "42 CFR 441.302(c)(1)-(2) (from memory)"),
          required<&Eligibility::by>("by", "who decided"),
          optional<&Eligibility::kind>("kind", "which side of eligibility was decided"),
          required<&Eligibility::outcome>("outcome", "what was decided"),
          optional<&Eligibility::level_of_care>("level_of_care", "the level of care found",
                                                "42 CFR 441.302(c)(1)-(2) (from memory)"),
          optional<&Eligibility::valid_to>("valid_to", "the last day for which the decision holds",
                                           "42 CFR 441.302(c)(2) (from memory)"),
          optional<&Eligibility::assessment>("assessment", "the file of the assessment that it rests on"),
          optional<&Eligibility::notice>("notice", "the notice of the decision", "42 CFR 431.206(b)-(c)"),
          optional<&Eligibility::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
