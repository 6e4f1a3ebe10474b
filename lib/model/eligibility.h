#pragma once

#include "model/common.h"
#include "model/shared.h"
#include "model/words.h"

namespace cfcm::model {

inline constexpr std::string_view eligibility_kind_words[] = {"clinical", "non-financial", "financial"};
inline constexpr std::string_view eligibility_outcome_words[] = {"eligible", "not-eligible", "terminated"};

/// A decision whether the individual may have services.
struct Eligibility {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Date> decided;
  Field<Term<determination_type_words>> type_;
  Field<Actor> by;
  Field<Term<eligibility_kind_words>> kind;
  Field<Term<eligibility_outcome_words>> outcome;
  Field<Text> level_of_care;
  Field<Date> valid_to;
  Field<Text> assessment;
  Field<EffectiveNotice> notice;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
