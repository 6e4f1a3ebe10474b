#include "model/grievance.h"

namespace cfcm::model {

const RecordType& Complainant::type() {
  static const RecordType table{"a complainant",
                                "who complains",
                                {
                                    optional<&Complainant::role>("role", "as what"),
                                    optional<&Complainant::person>("person", "the person, where a record exists"),
                                    optional<&Complainant::name>("name", "the name, where no record exists"),
                                },
                                {}};
  return table;
}

const RecordType& GrievanceAbout::type() {
  static const RecordType table{
      "a subject",
      "what the grievance is about, and whom",
      {
          required<&GrievanceAbout::topic>("topic", "the topic"),
          optional<&GrievanceAbout::person>("person", "the person complained of"),
          optional<&GrievanceAbout::organization>("organization", "the organization complained of"),
          optional<&GrievanceAbout::act>("act", "the file of the act that is contested"),
      },
      {}};
  return table;
}

const RecordType& LogEntry::type() {
  static const RecordType table{"a log entry",
                                "one step in the handling of the grievance",
                                {
                                    optional<&LogEntry::date>("date", "the day of the step"),
                                    required<&LogEntry::action>("action", "what was done"),
                                    between(1, 9, optional<&LogEntry::level>("level", "the level of review, from 1")),
                                    optional<&LogEntry::by>("by", "who did it"),
                                    optional<&LogEntry::note>("note", "a note"),
                                    optional<&LogEntry::until>("until", "the new end of the time, for an extension"),
                                    optional<&LogEntry::requested_by>("requested_by", "who asked for the extension"),
                                    optional<&LogEntry::reason>("reason", "why"),
                                },
                                {}};
  return table;
}

const RecordType& Continuation::type() {
  static const RecordType table{"a continuation",
                                "services that go on while the appeal is pending",
                                {
                                    optional<&Continuation::requested>("requested", "the day it was asked for"),
                                    optional<&Continuation::granted>("granted", "whether it was granted"),
                                },
                                {}};
  return table;
}

const RecordType& Resolution::type() {
  static const RecordType table{
      "a resolution",
      "how the grievance ended",
      {
          optional<&Resolution::decided>("decided", "the day of the decision"),
          optional<&Resolution::by>("by", "who decided"),
          optional<&Resolution::outcome>("outcome", "what was decided"),
          optional<&Resolution::summary>("summary", "the decision in short"),
          optional<&Resolution::remedy>("remedy", "what is done for the complainant"),
          optional<&Resolution::notified>("notified", "the day the complainant was told"),
          optional<&Resolution::effectuated>("effectuated", "the day the decision was carried out"),
          optional<&Resolution::satisfied>("satisfied", "whether the complainant is satisfied"),
          optional<&Resolution::appeal_rights>("appeal_rights", "whether the answer explains the right to go further"),
      },
      {}};
  return table;
}

const RecordType& Grievance::type() {
  static const RecordType table{
      "grievance",
      "a complaint, grievance, appeal, hearing or dispute",
      {
          required<&Grievance::record>("record", "the kind of this record"),
          required<&Grievance::id>("id", "the grievance's id"),
          optional<&Grievance::case_>("case", "the case it belongs to"),
          required<&Grievance::kind>("kind", "what kind of proceeding"),
          required<&Grievance::received>("received", "the day or moment it was received"),
          optional<&Grievance::channel>("channel", "how it came in, such as phone"),
          optional<&Grievance::language>("language", "in what language"),
          optional<&Grievance::expedited>("expedited", "whether it was expedited"),
          optional<&Grievance::complainant>("complainant", "who complains"),
          optional<&Grievance::consent>("consent",
                                        "whether the individual consented in writing, when somebody else files"),
          required<&Grievance::about>("about", "what it is about, and whom"),
          optional<&Grievance::description>("description", "the complaint in words"),
          optional<&Grievance::handler>("handler", "who handles it"),
          optional<&Grievance::log>("log", "the steps of its handling"),
          optional<&Grievance::continuation>("continuation", "services that go on meanwhile"),
          optional<&Grievance::resolution>("resolution", "how it ended"),
          optional<&Grievance::appeal_of>("appeal_of", "the grievance whose outcome is appealed"),
          optional<&Grievance::used_in>("used_in", "the improvement that draws on it"),
          optional<&Grievance::voided>("voided",
                                       "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
