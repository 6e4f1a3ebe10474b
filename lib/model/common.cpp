#include "model/common.h"

namespace cfcm::model {

const RecordType& Actor::type() {
  static const RecordType table{
      "an actor",
      "who did an act, and for which organization",
      "42 CFR 441.301(c)(1)(vi)",
      {
          optional<&Actor::person>("person", "who acted"),
          optional<&Actor::organization>("organization", "the organization for which the person acted that day"),
      },
      {{"person", "organization"}}};
  return table;
}

const RecordType& Name::type() {
  static const RecordType table{"a name",
                                "the name of a person, in parts",
                                "HL7 eLTSS: Person Name",
                                {
                                    optional<&Name::given>("given", "given name"),
                                    optional<&Name::middle>("middle", "middle name or initial"),
                                    required<&Name::family>("family", "family name"),
                                    optional<&Name::suffix>("suffix", "such as Jr"),
                                }};
  return table;
}

const RecordType& Address::type() {
  static const RecordType table{
      "an address",
      "where somebody lives or an organization is",
      "HL7 eLTSS: Person Address",
      {
          optional<&Address::line>("line", "street and number"),
          optional<&Address::city>("city", "city or town"),
          optional<&Address::state>("state", "US state or territory, two letters"),
          optional<&Address::zip>("zip", "ZIP code, five digits or ZIP+4"),
          optional<&Address::county>("county", "county, without the word", "42 CFR 441.301(c)(1)(vi)"),
          optional<&Address::from>("from", "first day; always so when absent", "cfcm"),
          optional<&Address::to>("to", "last day; still so when absent", "cfcm"),
      }};
  return table;
}

const RecordType& Voided::type() {
  static const RecordType table{"a void mark",
                                "the record is kept, counted and otherwise passed over",
                                "cfcm",
                                {
                                    optional<&Voided::date>("date", "when it was marked"),
                                    optional<&Voided::by>("by", "who marked it"),
                                    optional<&Voided::reason>("reason", "why it does not hold"),
                                }};
  return table;
}

const RecordType& Span::type() {
  static const RecordType table{"a period",
                                "days from first to last, both included",
                                "cfcm",
                                {
                                    optional<&Span::from>("from", "first day; always so when absent"),
                                    optional<&Span::to>("to", "last day; still so when absent"),
                                }};
  return table;
}

}  // namespace cfcm::model
