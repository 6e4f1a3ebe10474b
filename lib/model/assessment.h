#pragma once

#include "model/common.h"
#include "model/shared.h"
#include "model/words.h"

namespace cfcm::model {

inline constexpr std::string_view assessment_type_words[] = {"initial", "reassessment", "change-in-condition"};
inline constexpr std::string_view assessment_purpose_words[] = {"needs", "level-of-care", "provider"};
inline constexpr std::string_view assessment_mode_words[] = {"in-person", "video", "phone", "records"};
inline constexpr std::string_view need_domain_words[] = {
    "medical", "behavioral",     "psychosocial",       "long-term-services", "functional", "cognitive", "nutrition",
    "housing", "transportation", "employment",         "education",          "social",     "caregiver", "financial",
    "legal",   "safety",         "cultural-linguistic"};

struct Need {
  Field<OwnId> id;
  Field<Term<need_domain_words>> domain;
  Field<std::int64_t> level;
  Field<Text> service;
  Field<Decimal> units;
  Field<Text> per;
  Field<bool> in_own_words;
  static const RecordType& type();
};

struct AssessmentAttestation {
  Field<Date> signed_;
  static const RecordType& type();
};

/// An assessment of the individual.
struct Assessment {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Date> assessed;
  Field<Term<assessment_type_words>> type_;
  Field<Term<assessment_purpose_words>> purpose;
  Field<Actor> by;
  Field<Text> instrument;
  Field<Term<assessment_mode_words>> mode;
  Field<Text> place;
  List<NamedOrKnown> participants;
  Field<Text> language;
  Field<ByName> scores;
  List<Need> needs;
  List<Text> strengths, preferences;
  Field<Text> immediate_needs;
  Field<AssessmentAttestation> attestation;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
