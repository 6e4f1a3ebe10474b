#include "model/dispositions.h"

namespace cfcm::model {

const RecordType& Disposition::type() {
  static const RecordType table{"a disposition",
                                "an auditor's own word on a finding",
                                "cfcm",
                                {
                                    required<&Disposition::fingerprint>("fingerprint", "the finding"),
                                    optional<&Disposition::disposition>("disposition", "what the auditor says"),
                                    optional<&Disposition::by>("by", "the auditor"),
                                    optional<&Disposition::date>("date", "the day it was said"),
                                    optional<&Disposition::note>("note", "a note"),
                                },
                                {}};
  return table;
}

const RecordType& Dispositions::type() {
  static const RecordType table{
      "dispositions",
      "an auditor's own word on findings",
      "cfcm",
      {
          required<&Dispositions::record>("record", "the kind of this record"),
          optional<&Dispositions::findings>("findings", "the findings"),
          optional<&Dispositions::voided>("voided",
                                          "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
