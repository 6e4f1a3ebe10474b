#pragma once

#include "model/common.h"

namespace cfcm::model {

inline constexpr std::string_view review_scope_words[] = {
    "eligibility-determination", "service-provision", "case-management", "business-practices", "grievances", "choice"};

struct Sample {
  Field<Text> method;
  Field<std::int64_t> seed, cases, of_total;
  static const RecordType& type();
};

struct ReviewFinding {
  Field<Text> finding, severity;
  Field<CaseId> case_;
  Field<Text> action;
  Field<Date> due, done;
  static const RecordType& type();
};

/// A look at the program by the State or for it.
struct Review {
  Field<Text> record;
  Field<OwnId> id;
  Field<Date> date;
  Field<Span> period;
  Field<Actor> by;
  List<Term<review_scope_words>> scope;
  Field<OrganizationId> of;
  Field<Sample> sample;
  List<ReviewFinding> findings;
  Field<Text> report;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
