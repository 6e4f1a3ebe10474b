#pragma once

#include "model/common.h"

namespace cfcm::model {

struct DeliveredService {
  Field<Text> service;
  Field<PartyId> provider;
  Field<PersonId> worker;
  Field<Decimal> units, amount_paid;
  static const RecordType& type();
};

/// What was delivered in one month.
struct Delivery {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Month> month;
  List<DeliveredService> services;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
