#pragma once

#include "model/common.h"
#include "model/shared.h"

namespace cfcm::model {

inline constexpr std::string_view incident_kind_words[] = {
    "abuse",     "neglect",          "exploitation",      "unauthorized-restrictive-intervention",
    "seclusion", "medication-error", "unexplained-death", "injury",
    "other"};

struct Investigation {
  Field<Actor> by;
  Field<Date> started, completed;
  Field<Text> outcome;
  static const RecordType& type();
};

/// Something bad that happened to the individual.
struct Incident {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Date> date, discovered, reported;
  Field<Actor> by;
  Field<Term<incident_kind_words>> kind;
  Field<OrganizationId> organization;
  Field<PersonId> person;
  Field<Text> referred_to;
  Field<Investigation> investigation;
  Field<Action> corrective_action;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
