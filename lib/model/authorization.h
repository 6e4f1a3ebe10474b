#pragma once

#include "model/common.h"
#include "model/shared.h"

namespace cfcm::model {

inline constexpr std::string_view authorization_outcome_words[] = {"approved", "partial",   "denied",
                                                                   "reduced",  "suspended", "terminated"};

/// A decision about one service.
struct Authorization {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Date> decided;
  Field<Actor> by;
  Field<Text> service;
  Field<PartyId> provider;
  Field<Decimal> units_requested, units_approved;
  Field<Text> unit, per;
  Field<Term<authorization_outcome_words>> outcome;
  Field<Text> reason;
  Field<EffectiveNotice> notice;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
