#include "model/assessment.h"

namespace cfcm::model {

const RecordType& Need::type() {
  static const RecordType table{
      "a need",
      "a need that the assessment found",
      {
          optional<&Need::id>("id", "the need's id within the case, which goals name"),
          optional<&Need::domain>("domain", "the part of life"),
          between(0, 4, optional<&Need::level>("level", "how great the need is, from 0 to 4")),
          optional<&Need::service>("service", "the service that would meet it"),
          optional<&Need::units>("units", "how many units of it"),
          optional<&Need::per>("per", "per what time, such as week"),
          optional<&Need::in_own_words>("in_own_words", "whether it is written in the individual's own words"),
      },
      {{"id", "domain", "service"}}};
  return table;
}

const RecordType& AssessmentAttestation::type() {
  static const RecordType table{"an attestation",
                                "the assessor's signature",
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
      {
          required<&Assessment::record>("record", "the kind of this record"),
          required<&Assessment::case_>("case", "the case"),
          required<&Assessment::assessed>("assessed", "the day of the assessment"),
          optional<&Assessment::type_>("type", "the first one, a later one, or one after a change"),
          optional<&Assessment::purpose>("purpose", "what it was for; needs when absent"),
          required<&Assessment::by>("by", "who assessed"),
          optional<&Assessment::instrument>("instrument", "the instrument used"),
          optional<&Assessment::mode>("mode", "how it was done"),
          optional<&Assessment::place>("place", "where it was done"),
          optional<&Assessment::participants>("participants", "who took part"),
          optional<&Assessment::language>("language", "in what language"),
          optional<&Assessment::scores>("scores", "the scores, by scale"),
          optional<&Assessment::needs>("needs", "the needs found"),
          optional<&Assessment::strengths>("strengths", "the individual's strengths"),
          optional<&Assessment::preferences>("preferences", "the individual's preferences"),
          optional<&Assessment::immediate_needs>("immediate_needs", "what cannot wait"),
          optional<&Assessment::attestation>("attestation", "the assessor's signature"),
          optional<&Assessment::voided>("voided",
                                        "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
