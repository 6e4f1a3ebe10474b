#pragma once

#include "model/case_lists.h"

namespace cfcm::model {

struct UpdatedIndividual {
  List<Address> addresses;
  List<Living> living;
  static const RecordType& type();
};

/// What has changed in a case since its intake.
struct Update {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Date> date;
  Field<Actor> by;
  Field<UpdatedIndividual> individual;
  Field<Text> acuity;
  List<Funding> funding;
  List<Support> support;
  List<TeamMember> team;
  List<Choice> choices;
  List<Notice> notices;
  List<Consent> consents;
  List<CaseManager> case_managers;
  Field<bool> reopens;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
