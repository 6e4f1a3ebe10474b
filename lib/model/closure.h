#pragma once

#include "model/common.h"

namespace cfcm::model {

inline constexpr std::string_view closure_reason_words[] = {"goals-met",          "moved",    "ineligible",   "died",
                                                            "chose-other-agency", "withdrew", "lost-contact", "other"};

/// The end of a case.
struct Closure {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Date> closed;
  Field<Actor> by;
  Field<Term<closure_reason_words>> reason;
  Field<Text> criterion;
  Field<bool> individual_told;
  Field<Text> handed_over_to, follow_up;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
