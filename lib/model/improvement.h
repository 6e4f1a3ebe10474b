#pragma once

#include "model/common.h"

namespace cfcm::model {

struct Measurement {
  Field<Date> date;
  Field<Decimal> value;
  static const RecordType& type();
};

/// Something is being made better.
struct Improvement {
  Field<Text> record;
  Field<OwnId> id;
  Field<Date> opened;
  Field<Text> aim;
  List<Text> draws_on;
  Field<Text> measure;
  Field<Decimal> baseline, target;
  List<Measurement> measurements;
  Field<Text> action;
  Field<Date> due, done;
  Field<Text> result;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
