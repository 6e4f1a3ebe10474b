#pragma once

#include "model/common.h"

/// The entries that several record kinds share.
namespace cfcm::model {

inline constexpr std::string_view exclusion_result_words[] = {"clear", "match", "unclear"};

inline constexpr std::string_view interest_words[] = {
    "ownership", "investment", "publicly-traded", "mutual-fund", "retirement-plan", "compensation", "loan",
    "lease",     "gift",       "bequest",         "other"};

struct ExclusionCheck {
  Field<Text> source;
  Field<Date> checked;
  Field<Term<exclusion_result_words>> result;
  static const RecordType& type();
};

/// What a person or an organization has to gain or lose elsewhere.
struct Interest {
  Field<OrganizationId> organization;
  Field<PersonId> person;
  Field<CaseId> case_;
  Field<Term<interest_words>> kind;
  Field<Percent> percent;
  Field<Decimal> amount;
  Field<Date> from, to;
  static const RecordType& type();
};

struct NamedOrKnown {
  Field<PersonId> person;
  Field<Text> name, role;
  static const RecordType& type();
};

struct Action {
  Field<Text> action;
  Field<Date> due, done;
  static const RecordType& type();
};

struct EffectiveNotice {
  Field<Date> sent, effective;
  Field<Text> exception;
  Field<bool> appeal_rights;
  List<Text> contents;
  Field<Text> language;
  static const RecordType& type();
};

}  // namespace cfcm::model
