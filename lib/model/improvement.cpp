#include "model/improvement.h"

namespace cfcm::model {

const RecordType& Measurement::type() {
  static const RecordType table{"a measurement",
                                "a value on a day",
                                "BIP element 5",
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
      "BIP element 5",
      {
          required<&Improvement::record>("record", "the kind of this record", "cfcm"),
          required<&Improvement::id>("id", "the improvement's id", "cfcm"),
          required<&Improvement::opened>("opened", "the day it began"),
          required<&Improvement::aim>("aim", "what is to become better"),
          optional<&Improvement::draws_on>(
              "draws_on", "ids of grievances, reviews and surveys, or fingerprints of findings, that led to it"),
          optional<&Improvement::measure>("measure", "what is measured", "CM Model Act 9.2"),
          optional<&Improvement::baseline>("baseline", "the value at the start", "CM Model Act 9.2"),
          optional<&Improvement::target>("target", "the value to be reached", "CM Model Act 9.2"),
          optional<&Improvement::measurements>("measurements", "the values since"),
          optional<&Improvement::action>("action", "what is done", "CM Model Act 9.2(c)"),
          optional<&Improvement::due>("due", "the day by which it is to be done", "CM Model Act 9.2(c)"),
          optional<&Improvement::done>("done", "the day on which it was done", "CM Model Act 9.2(c)"),
          optional<&Improvement::result>("result", "what came of it"),
          optional<&Improvement::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
