#include "model/survey.h"

namespace cfcm::model {

const RecordType& SurveyMeasure::type() {
  static const RecordType table{"a measure",
                                "the result in one domain",
                                "BIP element 7",
                                {
                                    optional<&SurveyMeasure::domain>("domain", "the domain"),
                                    optional<&SurveyMeasure::score>("score", "the result"),
                                    optional<&SurveyMeasure::max>("max", "the best result that is possible"),
                                    optional<&SurveyMeasure::count>("count", "how many answers it rests on"),
                                },
                                {}};
  return table;
}

const RecordType& Survey::type() {
  static const RecordType table{
      "survey",
      "results of a survey, in aggregate",
      "BIP element 7",
      {
          required<&Survey::record>("record", "the kind of this record", "cfcm"),
          required<&Survey::id>("id", "the survey's id", "cfcm"),
          required<&Survey::date>("date", "the day of the results"),
          optional<&Survey::period>("period", "the time it covers"),
          required<&Survey::instrument>("instrument", "the instrument used"),
          optional<&Survey::by>("by", "who carried it out"),
          optional<&Survey::organization>("organization", "the organization it is about"),
          optional<&Survey::sampled>("sampled", "how many were asked"),
          optional<&Survey::responded>("responded", "how many answered"),
          optional<&Survey::measures>("measures", "the results"),
          optional<&Survey::published>("published", "the day on which the results were published"),
          optional<&Survey::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
