#include "model/experience.h"

namespace cfcm::model {

const RecordType& ExperienceMeasure::type() {
  static const RecordType table{"a measure",
                                "the result in one domain",
                                "BIP element 7",
                                {
                                    optional<&ExperienceMeasure::domain>("domain", "the domain"),
                                    optional<&ExperienceMeasure::score>("score", "the result"),
                                    optional<&ExperienceMeasure::max>("max", "the best result that is possible"),
                                },
                                {}};
  return table;
}

const RecordType& Experience::type() {
  static const RecordType table{
      "experience",
      "what the individual says about the services, when asked",
      "BIP element 7",
      {
          required<&Experience::record>("record", "the kind of this record", "cfcm"),
          required<&Experience::case_>("case", "the case", "cfcm"),
          required<&Experience::date>("date", "the day of the interview"),
          required<&Experience::by>("by", "who asked"),
          optional<&Experience::instrument>("instrument", "the instrument used"),
          optional<&Experience::respondent>("respondent", "who answered"),
          optional<&Experience::proxy>("proxy", "who answered for the individual"),
          optional<&Experience::measures>("measures", "the results"),
          optional<&Experience::comment>("comment", "what the individual added", "cfcm"),
          optional<&Experience::follow_up>("follow_up", "what was done about it"),
          optional<&Experience::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
