#include "model/grievance.h"

namespace cfcm::model {

const RecordType& Complainant::type() {
  static const RecordType table{"a complainant",
                                "who complains",
                                "42 CFR 441.301(c)(7)(iii) (from memory)",
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
      "BIP element 4",
      {
          required<&GrievanceAbout::topic>("topic", "the topic"),
          optional<&GrievanceAbout::person>("person", "the person complained of"),
          optional<&GrievanceAbout::organization>("organization", "the organization complained of"),
          optional<&GrievanceAbout::act>("act", "the file of the act that is contested", "cfcm"),
      },
      {}};
  return table;
}

const RecordType& LogEntry::type() {
  static const RecordType table{
      "a log entry",
      "one step in the handling of the grievance",
      "42 CFR 438.416(b)(3)",
      {
          optional<&LogEntry::date>("date", "the day of the step"),
          required<&LogEntry::action>("action", "what was done"),
          between(1, 9, optional<&LogEntry::level>("level", "the level of review, from 1", "42 CFR 438.416(b)(4)-(5)")),
          optional<&LogEntry::by>("by", "who did it", "42 CFR 441.301(c)(7)(iv) (from memory)"),
          optional<&LogEntry::note>("note", "a note", "cfcm"),
          optional<&LogEntry::until>("until", "the new end of the time, for an extension",
                                     "42 CFR 441.301(c)(7)(v)(C) (from memory)"),
          optional<&LogEntry::requested_by>("requested_by", "who asked for the extension",
                                            "42 CFR 441.301(c)(7)(v)(C) (from memory)"),
          optional<&LogEntry::reason>("reason", "why", "42 CFR 441.301(c)(7)(v)(D) (from memory)"),
      },
      {}};
  return table;
}

const RecordType& Continuation::type() {
  static const RecordType table{"a continuation",
                                "services that go on while the appeal is pending",
                                "42 CFR 431.230, 438.420 (from memory)",
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
      "42 CFR 438.416(b)(4)-(5)",
      {
          optional<&Resolution::decided>("decided", "the day of the decision"),
          optional<&Resolution::by>("by", "who decided", "42 CFR 441.301(c)(7)(iv) (from memory)"),
          optional<&Resolution::outcome>("outcome", "what was decided"),
          optional<&Resolution::summary>("summary", "the decision in short"),
          optional<&Resolution::remedy>("remedy", "what is done for the complainant", "BIP element 5"),
          optional<&Resolution::notified>("notified", "the day the complainant was told",
                                          "42 CFR 441.301(c)(7)(vi) (from memory)"),
          optional<&Resolution::effectuated>("effectuated", "the day the decision was carried out",
                                             "42 CFR 438.424(a) (from memory)"),
          optional<&Resolution::satisfied>("satisfied", "whether the complainant is satisfied",
                                           "42 CFR 441.301(c)(7)(iii) (from memory)"),
          optional<&Resolution::appeal_rights>("appeal_rights", "whether the answer explains the right to go further",
                                               "BIP element 3"),
          optional<&Resolution::untimely>("untimely", "whether it was refused as filed too late",
                                          "42 CFR 431.221(d) (from memory)"),
      },
      {}};
  return table;
}

const RecordType& Grievance::type() {
  static const RecordType table{
      "grievance",
      "a complaint, grievance, appeal, hearing or dispute",
      "42 CFR 438.416(b)",
      {
          required<&Grievance::record>("record", "the kind of this record", "cfcm"),
          required<&Grievance::id>("id", "the grievance's id", "cfcm"),
          optional<&Grievance::case_>("case", "the case it belongs to", "42 CFR 438.416(b)(6)"),
          required<&Grievance::kind>("kind", "what kind of proceeding", "42 CFR 438.400(b) (from memory)"),
          required<&Grievance::received>("received", "the day or moment it was received", "42 CFR 438.416(b)(2)"),
          optional<&Grievance::channel>("channel", "how it came in, such as phone",
                                        "42 CFR 441.301(c)(7)(iii) (from memory)"),
          optional<&Grievance::language>("language", "in what language", "42 CFR 441.301(c)(7)(iii) (from memory)"),
          optional<&Grievance::expedited>("expedited", "whether it was expedited", "42 CFR 438.410"),
          optional<&Grievance::complainant>("complainant", "who complains", "42 CFR 441.301(c)(7)(iii) (from memory)"),
          optional<&Grievance::consent>("consent",
                                        "whether the individual consented in writing, when somebody else files",
                                        "42 CFR 441.301(c)(7)(iii) (from memory)"),
          required<&Grievance::about>("about", "what it is about, and whom", "BIP element 4"),
          optional<&Grievance::description>("description", "the complaint in words", "42 CFR 438.416(b)(1)"),
          optional<&Grievance::handler>("handler", "who handles it", "42 CFR 441.301(c)(7)(iv) (from memory)"),
          optional<&Grievance::log>("log", "the steps of its handling", "42 CFR 438.416(b)(3)"),
          optional<&Grievance::continuation>("continuation", "services that go on meanwhile",
                                             "42 CFR 431.230, 438.420 (from memory)"),
          optional<&Grievance::resolution>("resolution", "how it ended", "42 CFR 438.416(b)(4)-(5)"),
          optional<&Grievance::appeal_of>("appeal_of", "the grievance whose outcome is appealed",
                                          "42 CFR 438.408(f)(2) (from memory)"),
          optional<&Grievance::used_in>("used_in", "the improvement that draws on it", "BIP element 5"),
          optional<&Grievance::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
