#pragma once

#include "model/common.h"
#include "model/shared.h"

namespace cfcm::model {

inline constexpr std::string_view engagement_kind_words[] = {"forum", "survey", "council", "public-comment",
                                                             "focus-group"};
inline constexpr std::string_view engagement_group_words[] = {
    "beneficiaries", "family", "advocates", "providers", "state-leadership", "mco-leadership", "case-management-staff"};

struct ParticipantGroup {
  Field<Term<engagement_group_words>> group;
  Field<std::int64_t> count;
  Field<PersonId> person;
  Field<OrganizationId> paid_by;
  static const RecordType& type();
};

struct Feedback {
  Field<Text> input, response;
  static const RecordType& type();
};

/// Stakeholders were heard.
struct Engagement {
  Field<Text> record;
  Field<OwnId> id;
  Field<Date> date;
  Field<Span> period;
  Field<Term<engagement_kind_words>> kind;
  Field<bool> public_;
  Field<Text> accommodations;
  List<ParticipantGroup> participants;
  List<Text> topics;
  List<Feedback> feedback;
  List<Action> actions;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
