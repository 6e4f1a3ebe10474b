#include "model/assessment.h"

namespace cfcm::model {

const RecordType& Need::type() {
  static const RecordType table{
      "a need",
      "a need that the assessment found",
      "42 CFR 441.301(c)(2)(iii) (from memory)",
      {
          optional<&Need::id>("id", "the need's id within the case, which goals name"),
          optional<&Need::domain>("domain", "the part of life"),
          between(0, 4, optional<&Need::level>("level", "how great the need is, from 0 to 4", "cfcm")),
          optional<&Need::service>("service", "the service that would meet it"),
          optional<&Need::units>("units", "how many units of it"),
          optional<&Need::per>("per", "per what time, such as week"),
          optional<&Need::in_own_words>("in_own_words", "whether it is written in the individual's own words", "cfcm"),
      },
      {{"id", "domain", "service"}}};
  return table;
}

const RecordType& AssessmentAttestation::type() {
  static const RecordType table{"an attestation",
                                "the assessor's signature",
                                "cfcm",
                                {
                                    optional<&AssessmentAttestation::signed_>("signed", "the day it was signed"),
                                },
                                {}};
  return table;
}

const RecordType& Assessment::type() {
  static const RecordType table{
      "assessment",
      "an assessment of the individual's needs or level of care",
      "BIP element 1",
      {
          required<&Assessment::record>("record", "the kind of this record", "cfcm"),
          required<&Assessment::case_>("case", "the case", "cfcm"),
          required<&Assessment::assessed>("assessed", "the day of the assessment", "42 CFR 441.301(c)(3)"),
          optional<&Assessment::type_>("type", "the first one, a later one, or one after a change",
                                       "42 CFR 441.301(c)(3)"),
          optional<&Assessment::purpose>("purpose", "what it was for; needs when absent", "cfcm"),
          required<&Assessment::by>("by", "who assessed"),
          optional<&Assessment::instrument>("instrument", "the instrument used"),
          optional<&Assessment::mode>("mode", "how it was done"),
          optional<&Assessment::place>("place", "where it was done", "cfcm"),
          optional<&Assessment::participants>("participants", "who took part"),
          optional<&Assessment::language>("language", "in what language", "cfcm"),
          optional<&Assessment::scores>("scores", "the scores, by scale"),
          optional<&Assessment::needs>("needs", "the needs found", "42 CFR 441.301(c)(2)(iii) (from memory)"),
          optional<&Assessment::strengths>("strengths", "the individual's strengths",
                                           "42 CFR 441.301(c)(2)(ii) (from memory)"),
          optional<&Assessment::preferences>("preferences", "the individual's preferences",
                                             "42 CFR 441.301(c)(2)(ii) (from memory)"),
          optional<&Assessment::immediate_needs>("immediate_needs", "what cannot wait", "cfcm"),
          optional<&Assessment::attestation>("attestation", "the assessor's signature", "cfcm"),
          optional<&Assessment::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
