#pragma once

#include "model/common.h"
#include "model/shared.h"

namespace cfcm::model {

inline constexpr std::string_view experience_instrument_words[] = {"HCBS-CAHPS", "NCI-AD", "NCI-IDD", "POM", "local"};
inline constexpr std::string_view respondent_words[] = {"individual", "proxy"};
inline constexpr std::string_view experience_domain_words[] = {"care-coordination", "choice", "dignity", "safety",
                                                               "community",         "access", "outcomes"};

struct ExperienceMeasure {
  Field<Term<experience_domain_words>> domain;
  Field<Decimal> score, max;
  static const RecordType& type();
};

/// What the individual says about the services.
struct Experience {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Date> date;
  Field<Actor> by;
  Field<Term<experience_instrument_words>> instrument;
  Field<Term<respondent_words>> respondent;
  Field<NamedOrKnown> proxy;
  List<ExperienceMeasure> measures;
  Field<Text> comment, follow_up;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
