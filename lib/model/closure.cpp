#include "model/closure.h"

namespace cfcm::model {

const RecordType& Closure::type() {
  static const RecordType table{
      "closure",
      "the end of a case",
      "CM Model Act 5.1(p)",
      {
          required<&Closure::record>("record", "the kind of this record", "cfcm"),
          required<&Closure::case_>("case", "the case", "cfcm"),
          required<&Closure::closed>("closed", "the last day of the case"),
          optional<&Closure::by>("by", "who closed it", "cfcm"),
          required<&Closure::reason>("reason", "why it was closed"),
          optional<&Closure::criterion>("criterion", "the discharge criterion that was met"),
          optional<&Closure::individual_told>("individual_told", "whether the individual was told", "cfcm"),
          optional<&Closure::handed_over_to>("handed_over_to", "who has the case now", "cfcm"),
          optional<&Closure::follow_up>("follow_up", "what was arranged for afterwards", "cfcm"),
          optional<&Closure::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
