#include "model/incident.h"

namespace cfcm::model {

const RecordType& Investigation::type() {
  static const RecordType table{"an investigation",
                                "who looked into the incident, and what came of it",
                                "42 CFR 441.302(a)(6)",
                                {
                                    optional<&Investigation::by>("by", "who investigated"),
                                    optional<&Investigation::started>("started", "the first day"),
                                    optional<&Investigation::completed>("completed", "the day it was finished"),
                                    optional<&Investigation::outcome>("outcome", "what came of it"),
                                },
                                {}};
  return table;
}

const RecordType& Incident::type() {
  static const RecordType table{
      "incident",
      "a critical incident in which the individual came or could come to harm",
      "42 CFR 441.302(a)(6)",
      {
          required<&Incident::record>("record", "the kind of this record", "cfcm"),
          required<&Incident::case_>("case", "the case", "cfcm"),
          required<&Incident::date>("date", "the day it happened"),
          optional<&Incident::discovered>("discovered", "the day it was discovered"),
          optional<&Incident::reported>("reported", "the day it was reported"),
          optional<&Incident::by>("by", "who reported it"),
          required<&Incident::kind>("kind", "what kind of incident", "42 CFR 441.302(a)(6)(i)(A)"),
          optional<&Incident::organization>("organization", "the organization in whose care it happened"),
          optional<&Incident::person>("person", "the person said to be responsible"),
          optional<&Incident::referred_to>("referred_to", "the authority it was passed on to"),
          optional<&Incident::investigation>("investigation", "who looked into it, and what came of it"),
          optional<&Incident::corrective_action>("corrective_action", "what is done so that it does not happen again"),
          optional<&Incident::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
