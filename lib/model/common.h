#pragma once

#include "model/field.h"

/// The shapes that many record kinds share.
namespace cfcm::model {

/// Who did an act: the person, and the organization for which the person acted that day.
struct Actor {
  Field<PersonId> person;
  Field<OrganizationId> organization;
  static const RecordType& type();
};

/// A person's name. Never shown.
struct Name {
  Field<Text> given, middle, family, suffix;
  static const RecordType& type();
};

struct Address {
  Field<Text> line, city;
  Field<State> state;
  Field<Zip> zip;
  Field<Text> county;
  Field<Date> from, to;
  static const RecordType& type();
};

/// `voided`: the record is kept, counted and otherwise passed over.
struct Voided {
  Field<Date> date;
  Field<Actor> by;
  Field<Text> reason;
  static const RecordType& type();
};

/// `period`: both ends inclusive.
struct Span {
  Field<Date> from, to;
  static const RecordType& type();
};

/// The days that a `from` and a `to` enclose; an absent end is open.
inline Period period(const Field<Date>& from, const Field<Date>& to) {
  return {from ? *from : Date::earliest(), to ? *to : Date::latest()};
}

}  // namespace cfcm::model
