#include "model/engagement.h"

namespace cfcm::model {

const RecordType& ParticipantGroup::type() {
  static const RecordType table{
      "a group",
      "how many of a group took part",
      "BIP element 9",
      {
          optional<&ParticipantGroup::group>("group", "which group"),
          optional<&ParticipantGroup::count>("count", "how many"),
          optional<&ParticipantGroup::person>("person",
                                              "who speaks for the group, where that is staff of the program or a "
                                              "delegate whose ties are on record"),
          optional<&ParticipantGroup::paid_by>("paid_by",
                                               "the organization that pays the delegate's stipend or travel"),
      },
      {}};
  return table;
}

const RecordType& Feedback::type() {
  static const RecordType table{"a piece of feedback",
                                "what was said, and what was answered",
                                "BIP element 9",
                                {
                                    optional<&Feedback::input>("input", "what was said"),
                                    optional<&Feedback::response>("response", "what was answered"),
                                },
                                {}};
  return table;
}

const RecordType& Engagement::type() {
  static const RecordType table{
      "engagement",
      "an occasion on which stakeholders were heard",
      "BIP element 9",
      {
          required<&Engagement::record>("record", "the kind of this record", "cfcm"),
          required<&Engagement::id>("id", "the engagement's id", "cfcm"),
          required<&Engagement::date>("date", "the day of the occasion"),
          optional<&Engagement::period>("period", "the time it covers"),
          required<&Engagement::kind>("kind", "what kind of occasion"),
          optional<&Engagement::public_>("public", "whether it was open to the public",
                                         "42 CFR 441.304(f) (from memory)"),
          optional<&Engagement::accommodations>("accommodations", "what was done so that everybody could take part"),
          optional<&Engagement::participants>("participants", "who took part"),
          optional<&Engagement::topics>("topics", "what it was about"),
          optional<&Engagement::feedback>("feedback", "what was said, and what was answered"),
          optional<&Engagement::actions>("actions", "what is to be done"),
          optional<&Engagement::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
