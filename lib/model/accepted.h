#pragma once

#include "model/common.h"

namespace cfcm::model {

struct AcceptedFinding {
  Field<Text> rule;
  Field<CaseId> case_;
  Field<Text> path, fingerprint, reason, approved_by;
  Field<Date> approved, expires;
  static const RecordType& type();
};

/// `accepted.yaml`: findings that are accepted for now.
struct AcceptedFindings {
  Field<Text> record;
  List<AcceptedFinding> findings;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
