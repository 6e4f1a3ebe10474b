#include "model/plan.h"

namespace cfcm::model {

const RecordType& MeetingParticipant::type() {
  static const RecordType table{
      "a participant",
      "somebody who took part in the meeting",
      "42 CFR 441.301(c)(1)(i) (from memory)",
      {
          optional<&MeetingParticipant::person>("person", "the person, where a record exists"),
          optional<&MeetingParticipant::name>("name", "the name, where no record exists"),
          optional<&MeetingParticipant::role>("role", "in what part"),
          optional<&MeetingParticipant::chosen_by_individual>("chosen_by_individual",
                                                              "whether the individual chose this participant"),
      },
      {{"person", "name"}}};
  return table;
}

const RecordType& Meeting::type() {
  static const RecordType table{
      "a meeting",
      "the meeting at which the plan was made",
      "42 CFR 441.301(c)(1)(iii) (from memory)",
      {
          optional<&Meeting::held>("held", "the day of the meeting"),
          optional<&Meeting::place>("place", "where it was held"),
          optional<&Meeting::arranged_for_individual>("arranged_for_individual",
                                                      "whether time and place were convenient to the individual"),
          optional<&Meeting::participants>("participants", "who took part", "42 CFR 441.301(c)(1)(i) (from memory)"),
          optional<&Meeting::facilitator>("facilitator", "who led it", "42 CFR 441.301(c)(1)(vi)"),
      },
      {}};
  return table;
}

const RecordType& Goal::type() {
  static const RecordType table{
      "a goal",
      "what the individual wants to reach",
      "42 CFR 441.301(c)(2)(iv) (from memory)",
      {
          optional<&Goal::id>("id", "the goal's id within the case, which service lines name", "cfcm"),
          optional<&Goal::statement>("statement", "the goal itself"),
          optional<&Goal::in_own_words>("in_own_words", "whether it is written in the individual's own words"),
          optional<&Goal::needs>("needs", "ids of the needs that it answers",
                                 "42 CFR 441.301(c)(2)(iii) (from memory)"),
          optional<&Goal::outcome>("outcome", "what is hoped for"),
      },
      {{"id", "statement"}}};
  return table;
}

const RecordType& NaturalSupport::type() {
  static const RecordType table{
      "a natural support",
      "somebody who helps without pay",
      "42 CFR 441.301(c)(2)(v) (from memory)",
      {
          optional<&NaturalSupport::person>("person", "the person, where a record exists"),
          optional<&NaturalSupport::name>("name", "the name, where no record exists"),
          optional<&NaturalSupport::relation>("relation", "what that person is to the individual",
                                              "HL7 eLTSS: Non-Paid Service Provider Relationship"),
      },
      {{"person", "name"}}};
  return table;
}

const RecordType& ServiceLine::type() {
  static const RecordType table{
      "a service line",
      "one service of the plan, and who provides it",
      "42 CFR 441.301(c)(2)(v) (from memory)",
      {
          required<&ServiceLine::service>("service", "the name of the service", "HL7 eLTSS: Service Name"),
          optional<&ServiceLine::provider>("provider", "who provides it for pay"),
          optional<&ServiceLine::worker>("worker", "who does the work", "42 CFR 441.301(c)(1)(vi)"),
          optional<&ServiceLine::natural_support>("natural_support",
                                                  "who gives it without pay; then there is no provider"),
          optional<&ServiceLine::funding>("funding", "what pays for it", "HL7 eLTSS: Service Funding Source"),
          optional<&ServiceLine::billed_by>("billed_by", "who bills for it, where that is not the provider", "cfcm"),
          optional<&ServiceLine::self_directed>("self_directed", "whether the individual directs it",
                                                "42 CFR 441.301(c)(2)(xi) (from memory)"),
          optional<&ServiceLine::employer>("employer", "who employs the worker",
                                           "42 CFR 441.301(c)(2)(xi) (from memory)"),
          optional<&ServiceLine::fms>("fms", "the financial management service that only pays", "cfcm"),
          optional<&ServiceLine::budget>("budget", "the budget, in dollars", "42 CFR 441.301(c)(2)(xi) (from memory)"),
          optional<&ServiceLine::need>("need", "the id of the need that it meets",
                                       "42 CFR 441.301(c)(2)(iii) (from memory)"),
          optional<&ServiceLine::goal>("goal", "the id of the goal that it serves",
                                       "42 CFR 441.301(c)(2)(iv) (from memory)"),
          optional<&ServiceLine::units>("units", "how many units", "HL7 eLTSS: Service Unit Quantity"),
          optional<&ServiceLine::unit>("unit", "what a unit is, such as hour", "HL7 eLTSS: Unit of Service Type"),
          optional<&ServiceLine::per>("per", "per what time, such as week",
                                      "HL7 eLTSS: Service Unit Quantity Interval"),
          optional<&ServiceLine::rate>("rate", "dollars a unit", "HL7 eLTSS: Service Rate per Unit"),
          optional<&ServiceLine::schedule>("schedule", "when it is given", "NSCLC incentive: convenience"),
          optional<&ServiceLine::preferred_schedule>("preferred_schedule", "when the individual would like it",
                                                     "NSCLC incentive: convenience"),
          optional<&ServiceLine::offered>("offered", "the providers that were offered",
                                          "42 CFR 441.301(c)(1)(vii) (from memory)"),
          optional<&ServiceLine::chosen_by>("chosen_by", "who chose the provider",
                                            "42 CFR 441.301(c)(1)(vii) (from memory)"),
          optional<&ServiceLine::reason>("reason", "why this provider or change",
                                         "42 CFR 441.301(c)(2)(xii) (from memory)"),
          optional<&ServiceLine::change>("change", "what has changed since the plan before", "42 CFR 431.210"),
          optional<&ServiceLine::from>("from", "first day; that of the plan when absent",
                                       "HL7 eLTSS: Service Start Date"),
          optional<&ServiceLine::to>("to", "last day; that of the plan when absent", "HL7 eLTSS: Service End Date"),
      },
      {{"provider", "natural_support"}}};
  return table;
}

const RecordType& Risk::type() {
  static const RecordType table{
      "a risk",
      "a risk, and what is done about it",
      "42 CFR 441.301(c)(2)(vi) (from memory)",
      {
          optional<&Risk::risk>("risk", "the risk", "HL7 eLTSS: Identified Risk"),
          optional<&Risk::mitigation>("mitigation", "what makes it smaller", "HL7 eLTSS: Risk Management Plan"),
          optional<&Risk::backup>("backup", "the back-up plan"),
      },
      {}};
  return table;
}

const RecordType& Restriction::type() {
  static const RecordType table{
      "a restriction",
      "a restriction of the individual's rights, with what justifies it",
      "42 CFR 441.301(c)(2)(xiii) (from memory)",
      {
          optional<&Restriction::restriction>("restriction", "what is restricted",
                                              "42 CFR 441.301(c)(2)(xiii)(D) (from memory)"),
          optional<&Restriction::assessed_need>("assessed_need", "the assessed need that calls for it",
                                                "42 CFR 441.301(c)(2)(xiii)(A) (from memory)"),
          optional<&Restriction::positive_interventions>("positive_interventions", "what was tried first",
                                                         "42 CFR 441.301(c)(2)(xiii)(B) (from memory)"),
          optional<&Restriction::less_intrusive_tried>("less_intrusive_tried", "which milder means did not work",
                                                       "42 CFR 441.301(c)(2)(xiii)(C) (from memory)"),
          optional<&Restriction::data_collected>("data_collected", "how its effect is measured",
                                                 "42 CFR 441.301(c)(2)(xiii)(E) (from memory)"),
          optional<&Restriction::time_limit>("time_limit", "until when it holds, or when it is reviewed",
                                             "42 CFR 441.301(c)(2)(xiii)(F) (from memory)"),
          optional<&Restriction::consent>("consent", "whether the individual agreed in writing",
                                          "42 CFR 441.301(c)(2)(xiii)(G) (from memory)"),
          optional<&Restriction::no_harm>("no_harm", "whether it is assured that it does no harm",
                                          "42 CFR 441.301(c)(2)(xiii)(H) (from memory)"),
      },
      {}};
  return table;
}

const RecordType& PlanSetting::type() {
  static const RecordType table{
      "a setting",
      "where the individual lives under the plan",
      "42 CFR 441.301(c)(2)(i) (from memory)",
      {
          optional<&PlanSetting::kind>("kind", "what kind of setting"),
          optional<&PlanSetting::controlled_by>("controlled_by", "the organization that owns or controls it",
                                                "42 CFR 441.301(c)(4)(vi) (from memory)"),
          optional<&PlanSetting::chosen_by>("chosen_by", "who chose it"),
          optional<&PlanSetting::alternatives>("alternatives", "what else was considered",
                                               "42 CFR 441.301(c)(1)(ix) (from memory)"),
          optional<&PlanSetting::reason>("reason", "why this one"),
      },
      {}};
  return table;
}

const RecordType& PlanApproval::type() {
  static const RecordType table{"an approval",
                                "somebody's approval of the plan",
                                "1915(c) waiver application, appendix D-1-b (from memory)",
                                {
                                    required<&PlanApproval::by>("by", "who approved"),
                                    optional<&PlanApproval::date>("date", "the day of the approval"),
                                },
                                {}};
  return table;
}

const RecordType& Signature::type() {
  static const RecordType table{"a signature",
                                "somebody's signature under the plan",
                                "42 CFR 441.301(c)(2)(ix) (from memory)",
                                {
                                    optional<&Signature::role>("role", "as what the person signed"),
                                    optional<&Signature::name>("name", "the name, where no record exists"),
                                    optional<&Signature::person>("person", "the person, where a record exists"),
                                    optional<&Signature::signed_>("signed", "the day of the signature"),
                                },
                                {}};
  return table;
}

const RecordType& PlanCopy::type() {
  static const RecordType table{"a copy",
                                "a copy of the plan that was given to somebody",
                                "42 CFR 441.301(c)(2)(x) (from memory)",
                                {
                                    optional<&PlanCopy::recipient>("recipient", "who received it"),
                                    optional<&PlanCopy::given>("given", "the day it was given"),
                                },
                                {}};
  return table;
}

const RecordType& Plan::type() {
  static const RecordType table{
      "plan",
      "a plan of services for the individual",
      "cfcm",
      {
          required<&Plan::record>("record", "the kind of this record"),
          required<&Plan::case_>("case", "the case"),
          required<&Plan::written>("written", "the day it was written", "42 CFR 441.301(c)(3)"),
          optional<&Plan::kind>("kind", "what kind of plan; a person-centered service plan when absent"),
          required<&Plan::by>("by", "who wrote it", "42 CFR 441.301(c)(1)(vi)"),
          optional<&Plan::assessment>("assessment", "the file of the assessment that it rests on",
                                      "42 CFR 441.301(c)(2)(iii) (from memory)"),
          optional<&Plan::meeting>("meeting", "the meeting at which it was made",
                                   "42 CFR 441.301(c)(1)(iii) (from memory)"),
          optional<&Plan::language>("language", "in what language it is written",
                                    "42 CFR 441.301(c)(1)(iv) (from memory)"),
          optional<&Plan::format>("format", "in what format, such as large print",
                                  "42 CFR 441.301(c)(2)(vii) (from memory)"),
          optional<&Plan::effective>("effective", "from when to when it holds", "HL7 eLTSS: Plan Effective Date"),
          optional<&Plan::goals>("goals", "what the individual wants to reach",
                                 "42 CFR 441.301(c)(2)(iv) (from memory)"),
          optional<&Plan::services>("services", "the services, and who provides them",
                                    "42 CFR 441.301(c)(2)(v) (from memory)"),
          optional<&Plan::risks>("risks", "risks, and what is done about them",
                                 "42 CFR 441.301(c)(2)(vi) (from memory)"),
          optional<&Plan::restrictions>("restrictions", "restrictions of rights, and what justifies them",
                                        "42 CFR 441.301(c)(2)(xiii) (from memory)"),
          optional<&Plan::setting>("setting", "where the individual lives", "42 CFR 441.301(c)(2)(i) (from memory)"),
          optional<&Plan::disagreements>("disagreements", "what the individual did not agree with",
                                         "42 CFR 441.301(c)(1)(v) (from memory)"),
          optional<&Plan::how_to_change>("how_to_change", "how the individual can ask for a change",
                                         "42 CFR 441.301(c)(1)(viii) (from memory)"),
          optional<&Plan::notice>("notice", "the notice, where a service is reduced, suspended or ended",
                                  "42 CFR 431.210"),
          optional<&Plan::approvals>("approvals", "who approved it",
                                     "1915(c) waiver application, appendix D-1-b (from memory)"),
          optional<&Plan::signatures>("signatures", "who signed it", "42 CFR 441.301(c)(2)(ix) (from memory)"),
          optional<&Plan::copies>("copies", "who received a copy", "42 CFR 441.301(c)(2)(x) (from memory)"),
          optional<&Plan::monitor>("monitor", "who watches over its being carried out",
                                   "42 CFR 441.301(c)(2)(viii) (from memory)"),
          optional<&Plan::review_by>("review_by", "the day by which it is to be reviewed", "42 CFR 441.301(c)(3)"),
          optional<&Plan::voided>("voided",
                                  "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
