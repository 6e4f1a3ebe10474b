#pragma once

#include "model/common.h"

namespace cfcm::model {

inline constexpr std::string_view disposition_words[] = {"confirmed", "dismissed", "referred"};

struct Disposition {
  Field<Text> fingerprint;
  Field<Term<disposition_words>> disposition;
  Field<Actor> by;
  Field<Date> date;
  Field<Text> note;
  static const RecordType& type();
};

/// `dispositions.yaml`: an auditor's own word on findings.
struct Dispositions {
  Field<Text> record;
  List<Disposition> findings;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
