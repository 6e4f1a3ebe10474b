#pragma once

#include "model/common.h"

/// The entries that several record kinds share.
namespace cfcm::model {

inline constexpr std::string_view exclusion_result_words[] = {"clear", "match", "unclear"};

struct ExclusionCheck {
  Field<Text> source;
  Field<Date> checked;
  Field<Term<exclusion_result_words>> result;
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
