#include "model/contact.h"

namespace cfcm::model {

const RecordType& GoalProgress::type() {
  static const RecordType table{"a goal",
                                "how far a goal has come",
                                "42 CFR 441.18(a)(7)",
                                {
                                    optional<&GoalProgress::goal>("goal", "the id of the goal, or the goal itself"),
                                    optional<&GoalProgress::progress>("progress", "how far it has come"),
                                },
                                {}};
  return table;
}

const RecordType& ServiceReferral::type() {
  static const RecordType table{
      "a referral",
      "another organization to which the individual was sent",
      "42 CFR 440.169(d) (from memory)",
      {
          optional<&ServiceReferral::organization>("organization", "the organization, where a record exists"),
          optional<&ServiceReferral::name>("name", "the name, where no record exists"),
          optional<&ServiceReferral::service>("service", "for what service"),
          optional<&ServiceReferral::offered>("offered", "the organizations that were offered",
                                              "NSCLC incentive: financial interest"),
          optional<&ServiceReferral::outcome>("outcome", "what came of it"),
      },
      {{"organization", "name", "service"}}};
  return table;
}

const RecordType& SentDocument::type() {
  static const RecordType table{"a document",
                                "a letter or report that was sent",
                                "cfcm",
                                {
                                    required<&SentDocument::kind>("kind", "letter or report"),
                                    optional<&SentDocument::recipient>("recipient", "who received it"),
                                    optional<&SentDocument::sent>("sent", "the day it was sent"),
                                },
                                {}};
  return table;
}

const RecordType& LifeChange::type() {
  static const RecordType table{"a change",
                                "a change in the individual's life",
                                "42 CFR 441.301(c)(3)",
                                {
                                    optional<&LifeChange::kind>("kind", "what has changed"),
                                    optional<&LifeChange::date>("date", "the day of the change"),
                                },
                                {}};
  return table;
}

const RecordType& WantedChange::type() {
  static const RecordType table{"a wanted change",
                                "a change of provider, case manager, service or schedule that the individual asked for",
                                "42 CFR 441.301(c)(1)(viii) (from memory)",
                                {
                                    required<&WantedChange::of>("of", "what is to change"),
                                    optional<&WantedChange::asked>("asked", "the day it was asked for"),
                                    optional<&WantedChange::wish>("wish", "what the individual wants"),
                                    optional<&WantedChange::answered>("answered", "the day of the answer"),
                                    optional<&WantedChange::outcome>("outcome", "what the answer was"),
                                    optional<&WantedChange::done>("done", "the day it was carried out"),
                                },
                                {}};
  return table;
}

const RecordType& Contact::type() {
  static const RecordType table{
      "contact",
      "a contact with the individual, or with others about the case",
      "42 CFR 441.18(a)(7)",
      {
          required<&Contact::record>("record", "the kind of this record", "cfcm"),
          required<&Contact::case_>("case", "the case", "cfcm"),
          required<&Contact::date>("date", "the day of the contact"),
          required<&Contact::by>("by", "who made it"),
          optional<&Contact::mode>("mode", "how, such as in-person or phone", "BIP element 3"),
          optional<&Contact::purpose>("purpose", "what it was for", "42 CFR 440.169(d)(4) (from memory)"),
          optional<&Contact::with>("with", "with whom", "BIP element 3"),
          optional<&Contact::units>("units", "billed units"),
          optional<&Contact::summary>("summary", "what was said"),
          optional<&Contact::services_delivered>("services_delivered", "whether the planned services were delivered",
                                                 "BIP element 3"),
          optional<&Contact::goals>("goals", "how far the goals have come"),
          optional<&Contact::concerns>("concerns", "what worries the individual or the case manager", "BIP element 3"),
          optional<&Contact::declined>("declined", "what the individual declined", "42 CFR 441.18(a)(7) (from memory)"),
          optional<&Contact::grievance_declined>(
              "grievance_declined", "whether the individual was told of the grievance process and chose not to file",
              "BIP element 4"),
          optional<&Contact::coordinated_with>("coordinated_with", "with whom it was coordinated",
                                               "42 CFR 441.18(a)(7) (from memory)"),
          optional<&Contact::referrals>("referrals", "where the individual was sent",
                                        "42 CFR 440.169(d) (from memory)"),
          optional<&Contact::documents>("documents", "letters and reports that were sent", "cfcm"),
          optional<&Contact::change>("change", "a change in the individual's life", "42 CFR 441.301(c)(3)"),
          optional<&Contact::wants_change>("wants_change", "changes that the individual asked for",
                                           "42 CFR 441.301(c)(1)(viii) (from memory)"),
          optional<&Contact::voided>(
              "voided", "a mark that the record does not hold; it is kept, counted and passed over", "cfcm"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
