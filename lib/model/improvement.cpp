#include "model/improvement.h"

namespace cfcm::model {

const RecordType& Measurement::type() {
  static const RecordType table{"a measurement",
                                "a value on a day",
                                {
                                    optional<&Measurement::date>("date", "the day"),
                                    optional<&Measurement::value>("value", "the value"),
                                },
                                {}};
  return table;
}

const RecordType& Improvement::type() {
  static const RecordType table{
      "improvement",
      "a project that makes something better, with its measure",
      {
          required<&Improvement::record>("record", "the kind of this record"),
          required<&Improvement::id>("id", "the improvement's id"),
          required<&Improvement::opened>("opened", "the day it began"),
          required<&Improvement::aim>("aim", "what is to become better"),
          optional<&Improvement::draws_on>(
              "draws_on", "ids of grievances, reviews and surveys, or fingerprints of findings, that led to it"),
          optional<&Improvement::measure>("measure", "what is measured"),
          optional<&Improvement::baseline>("baseline", "the value at the start"),
          optional<&Improvement::target>("target", "the value to be reached"),
          optional<&Improvement::measurements>("measurements", "the values since"),
          optional<&Improvement::action>("action", "what is done"),
          optional<&Improvement::due>("due", "the day by which it is to be done"),
          optional<&Improvement::done>("done", "the day on which it was done"),
          optional<&Improvement::result>("result", "what came of it"),
          optional<&Improvement::voided>("voided",
                                         "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
