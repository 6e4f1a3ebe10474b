#include "model/authorization.h"

namespace cfcm::model {

const RecordType& Authorization::type() {
  static const RecordType table{
      "authorization",
      "a decision whether and how much of a service is paid for",
      "cfcm",
      {
          required<&Authorization::record>("record", "the kind of this record"),
          required<&Authorization::case_>("case", "the case"),
          required<&Authorization::decided>("decided", "the day of the decision", "42 CFR 431.206(b)-(c)"),
          required<&Authorization::by>("by", "who decided", "42 CFR 441.18(a)(6)"),
          required<&Authorization::service>("service", "the name of the service"),
          optional<&Authorization::provider>("provider", "who is to provide it"),
          optional<&Authorization::units_requested>("units_requested", "how many units were asked for"),
          optional<&Authorization::units_approved>("units_approved", "how many units were approved"),
          optional<&Authorization::unit>("unit", "what a unit is, such as hour"),
          optional<&Authorization::per>("per", "per what time, such as week"),
          required<&Authorization::outcome>("outcome", "what was decided", "42 CFR 431.206(b)-(c)"),
          optional<&Authorization::reason>("reason", "why", "42 CFR 431.210(b)"),
          optional<&Authorization::notice>("notice", "the notice of the decision", "42 CFR 431.206(b)-(c)"),
          optional<&Authorization::voided>("voided",
                                           "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
