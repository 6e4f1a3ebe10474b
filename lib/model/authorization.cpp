#include "model/authorization.h"

namespace cfcm::model {

const RecordType& Authorization::type() {
  static const RecordType table{
      "authorization",
      "a decision whether and how much of a service is paid for",
      {
          required<&Authorization::record>("record", "the kind of this record"),
          required<&Authorization::case_>("case", "the case"),
          required<&Authorization::decided>("decided", "the day of the decision"),
          required<&Authorization::by>("by", "who decided"),
          required<&Authorization::service>("service", "the name of the service"),
          optional<&Authorization::provider>("provider", "who is to provide it"),
          optional<&Authorization::units_requested>("units_requested", "how many units were asked for"),
          optional<&Authorization::units_approved>("units_approved", "how many units were approved"),
          optional<&Authorization::unit>("unit", "what a unit is, such as hour"),
          optional<&Authorization::per>("per", "per what time, such as week"),
          required<&Authorization::outcome>("outcome", "what was decided"),
          optional<&Authorization::reason>("reason", "why"),
          optional<&Authorization::notice>("notice", "the notice of the decision"),
          optional<&Authorization::voided>("voided",
                                           "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
