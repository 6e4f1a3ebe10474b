#pragma once

#include "model/common.h"
#include "model/words.h"

namespace cfcm::model {

inline constexpr std::string_view complainant_role_words[] = {"individual", "family",   "representative",
                                                              "provider",   "advocate", "anonymous"};
inline constexpr std::string_view grievance_topic_words[] = {"choice",
                                                             "quality",
                                                             "eligibility-determination",
                                                             "service-provision",
                                                             "outcome",
                                                             "rights",
                                                             "privacy",
                                                             "case-manager-conduct",
                                                             "plan",
                                                             "other"};
inline constexpr std::string_view log_action_words[] = {"acknowledged", "assigned", "reviewed",  "interviewed",
                                                        "evidence",     "extended", "referred",  "decided",
                                                        "notified",     "appealed", "withdrawn", "reopened"};
inline constexpr std::string_view extension_by_words[] = {"individual", "agency"};
inline constexpr std::string_view resolution_outcome_words[] = {
    "substantiated",       "partly-substantiated", "unsubstantiated",   "withdrawn",
    "resolved-informally", "decision-upheld",      "decision-modified", "decision-overturned"};

struct Complainant {
  Field<Term<complainant_role_words>> role;
  Field<PersonId> person;
  Field<Text> name;
  static const RecordType& type();
};

struct GrievanceAbout {
  Field<Term<grievance_topic_words>> topic;
  Field<PersonId> person;
  Field<OrganizationId> organization;
  Field<Text> act;
  static const RecordType& type();
};

struct LogEntry {
  Field<Date> date;
  Field<Term<log_action_words>> action;
  Field<std::int64_t> level;
  Field<Actor> by;
  Field<Text> note;
  Field<Date> until;
  Field<Term<extension_by_words>> requested_by;
  Field<Text> reason;
  static const RecordType& type();
};

struct Continuation {
  Field<Date> requested;
  Field<bool> granted;
  static const RecordType& type();
};

struct Resolution {
  Field<Date> decided;
  Field<Actor> by;
  Field<Term<resolution_outcome_words>> outcome;
  Field<Text> summary, remedy;
  Field<Date> notified, effectuated;
  Field<bool> satisfied, appeal_rights, untimely;
  static const RecordType& type();
};

/// A complaint, grievance, appeal or hearing.
struct Grievance {
  Field<Text> record;
  Field<OwnId> id;
  Field<CaseId> case_;
  Field<Term<grievance_kind_words>> kind;
  Field<Moment> received;
  Field<Text> channel, language;
  Field<bool> expedited;
  Field<Complainant> complainant;
  Field<bool> consent;
  List<GrievanceAbout> about;
  Field<Text> description;
  Field<Actor> handler;
  List<LogEntry> log;
  Field<Continuation> continuation;
  Field<Resolution> resolution;
  Field<GrievanceId> appeal_of;
  Field<ImprovementId> used_in;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
