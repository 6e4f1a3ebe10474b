#include "model/delivery.h"

namespace cfcm::model {

const RecordType& DeliveredService::type() {
  static const RecordType table{
      "a delivered service",
      "what was delivered of one service in the month",
      "42 CFR 441.311 (from memory)",
      {
          required<&DeliveredService::service>("service", "the name of the service"),
          optional<&DeliveredService::provider>("provider", "who provided it"),
          optional<&DeliveredService::worker>("worker", "who did the work"),
          optional<&DeliveredService::units>("units", "how many units"),
          optional<&DeliveredService::amount_paid>("amount_paid", "dollars paid for it", "cfcm"),
      },
      {}};
  return table;
}

const RecordType& Delivery::type() {
  static const RecordType table{
      "delivery",
      "the services that were delivered in one month",
      "42 CFR 441.311 (from memory)",
      {
          required<&Delivery::record>("record", "the kind of this record", "cfcm"),
          required<&Delivery::case_>("case", "the case", "cfcm"),
          required<&Delivery::month>("month", "the month, as YYYY-MM"),
          optional<&Delivery::services>("services", "what was delivered"),
          optional<&Delivery::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
