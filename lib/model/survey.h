#pragma once

#include "model/common.h"

namespace cfcm::model {

struct SurveyMeasure {
  Field<Text> domain;
  Field<Decimal> score, max;
  Field<std::int64_t> count;
  static const RecordType& type();
};

/// Results of a survey in aggregate.
struct Survey {
  Field<Text> record;
  Field<OwnId> id;
  Field<Date> date;
  Field<Span> period;
  Field<Text> instrument;
  Field<Actor> by;
  Field<OrganizationId> organization;
  Field<std::int64_t> sampled, responded;
  List<SurveyMeasure> measures;
  Field<Date> published;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
