#include "model/common.h"

namespace cfcm::model {

const RecordType& Actor::type() {
  static const RecordType table{
      "an actor",
      "who did an act, and for which organization",
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
                                {
                                    optional<&Name::given>("given", "given name"),
                                    optional<&Name::middle>("middle", "middle name or initial"),
                                    required<&Name::family>("family", "family name"),
                                    optional<&Name::suffix>("suffix", "such as Jr"),
                                }};
  return table;
}

const RecordType& Address::type() {
  static const RecordType table{"an address",
                                "where somebody lives or an organization is",
                                {
                                    optional<&Address::line>("line", "street and number"),
                                    optional<&Address::city>("city", "city or town"),
                                    optional<&Address::state>("state", "US state or territory, two letters"),
                                    optional<&Address::zip>("zip", "zip code, as text"),
                                    optional<&Address::county>("county", "county, without the word"),
                                    optional<&Address::from>("from", "first day; always so when absent"),
                                    optional<&Address::to>("to", "last day; still so when absent"),
                                }};
  return table;
}

const RecordType& Voided::type() {
  static const RecordType table{"a void mark",
                                "the record is kept, counted and otherwise passed over",
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
                                {
                                    optional<&Span::from>("from", "first day; always so when absent"),
                                    optional<&Span::to>("to", "last day; still so when absent"),
                                }};
  return table;
}

}  // namespace cfcm::model
