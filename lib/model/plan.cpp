#include "model/plan.h"

namespace cfcm::model {

const RecordType& MeetingParticipant::type() {
  static const RecordType table{
      "a participant",
      "somebody who took part in the meeting",
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
      {
          optional<&Meeting::held>("held", "the day of the meeting"),
          optional<&Meeting::place>("place", "where it was held"),
          optional<&Meeting::arranged_for_individual>("arranged_for_individual",
                                                      "whether time and place were convenient to the individual"),
          optional<&Meeting::participants>("participants", "who took part"),
          optional<&Meeting::facilitator>("facilitator", "who led it"),
      },
      {}};
  return table;
}

const RecordType& Goal::type() {
  static const RecordType table{
      "a goal",
      "what the individual wants to reach",
      {
          optional<&Goal::id>("id", "the goal's id within the case, which service lines name"),
          optional<&Goal::statement>("statement", "the goal itself"),
          optional<&Goal::in_own_words>("in_own_words", "whether it is written in the individual's own words"),
          optional<&Goal::needs>("needs", "ids of the needs that it answers"),
          optional<&Goal::outcome>("outcome", "what is hoped for"),
      },
      {{"id", "statement"}}};
  return table;
}

const RecordType& NaturalSupport::type() {
  static const RecordType table{
      "a natural support",
      "somebody who helps without pay",
      {
          optional<&NaturalSupport::person>("person", "the person, where a record exists"),
          optional<&NaturalSupport::name>("name", "the name, where no record exists"),
          optional<&NaturalSupport::relation>("relation", "what that person is to the individual"),
      },
      {{"person", "name"}}};
  return table;
}

const RecordType& ServiceLine::type() {
  static const RecordType table{
      "a service line",
      "one service of the plan, and who provides it",
      {
          required<&ServiceLine::service>("service", "the name of the service"),
          optional<&ServiceLine::provider>("provider", "who provides it for pay"),
          optional<&ServiceLine::worker>("worker", "who does the work"),
          optional<&ServiceLine::natural_support>("natural_support",
                                                  "who gives it without pay; then there is no provider"),
          optional<&ServiceLine::funding>("funding", "what pays for it"),
          optional<&ServiceLine::billed_by>("billed_by", "who bills for it, where that is not the provider"),
          optional<&ServiceLine::self_directed>("self_directed", "whether the individual directs it"),
          optional<&ServiceLine::employer>("employer", "who employs the worker"),
          optional<&ServiceLine::fms>("fms", "the financial management service that only pays"),
          optional<&ServiceLine::budget>("budget", "the budget, in dollars"),
          optional<&ServiceLine::need>("need", "the id of the need that it meets"),
          optional<&ServiceLine::goal>("goal", "the id of the goal that it serves"),
          optional<&ServiceLine::units>("units", "how many units"),
          optional<&ServiceLine::unit>("unit", "what a unit is, such as hour"),
          optional<&ServiceLine::per>("per", "per what time, such as week"),
          optional<&ServiceLine::rate>("rate", "dollars a unit"),
          optional<&ServiceLine::schedule>("schedule", "when it is given"),
          optional<&ServiceLine::preferred_schedule>("preferred_schedule", "when the individual would like it"),
          optional<&ServiceLine::offered>("offered", "the providers that were offered"),
          optional<&ServiceLine::chosen_by>("chosen_by", "who chose the provider"),
          optional<&ServiceLine::reason>("reason", "why this provider or change"),
          optional<&ServiceLine::change>("change", "what has changed since the plan before"),
          optional<&ServiceLine::from>("from", "first day; that of the plan when absent"),
          optional<&ServiceLine::to>("to", "last day; that of the plan when absent"),
      },
      {{"provider", "natural_support"}}};
  return table;
}

const RecordType& Risk::type() {
  static const RecordType table{"a risk",
                                "a risk, and what is done about it",
                                {
                                    optional<&Risk::risk>("risk", "the risk"),
                                    optional<&Risk::mitigation>("mitigation", "what makes it smaller"),
                                    optional<&Risk::backup>("backup", "the back-up plan"),
                                },
                                {}};
  return table;
}

const RecordType& Restriction::type() {
  static const RecordType table{
      "a restriction",
      "a restriction of the individual's rights, with what justifies it",
      {
          optional<&Restriction::restriction>("restriction", "what is restricted"),
          optional<&Restriction::assessed_need>("assessed_need", "the assessed need that calls for it"),
          optional<&Restriction::positive_interventions>("positive_interventions", "what was tried first"),
          optional<&Restriction::less_intrusive_tried>("less_intrusive_tried", "which milder means did not work"),
          optional<&Restriction::data_collected>("data_collected", "how its effect is measured"),
          optional<&Restriction::time_limit>("time_limit", "until when it holds, or when it is reviewed"),
          optional<&Restriction::consent>("consent", "whether the individual agreed in writing"),
          optional<&Restriction::no_harm>("no_harm", "whether it is assured that it does no harm"),
      },
      {}};
  return table;
}

const RecordType& PlanSetting::type() {
  static const RecordType table{
      "a setting",
      "where the individual lives under the plan",
      {
          optional<&PlanSetting::kind>("kind", "what kind of setting"),
          optional<&PlanSetting::controlled_by>("controlled_by", "the organization that owns or controls it"),
          optional<&PlanSetting::chosen_by>("chosen_by", "who chose it"),
          optional<&PlanSetting::alternatives>("alternatives", "what else was considered"),
          optional<&PlanSetting::reason>("reason", "why this one"),
      },
      {}};
  return table;
}

const RecordType& PlanApproval::type() {
  static const RecordType table{"an approval",
                                "somebody's approval of the plan",
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
      {
          required<&Plan::record>("record", "the kind of this record"),
          required<&Plan::case_>("case", "the case"),
          required<&Plan::written>("written", "the day it was written"),
          optional<&Plan::kind>("kind", "what kind of plan; a person-centered service plan when absent"),
          required<&Plan::by>("by", "who wrote it"),
          optional<&Plan::assessment>("assessment", "the file of the assessment that it rests on"),
          optional<&Plan::meeting>("meeting", "the meeting at which it was made"),
          optional<&Plan::language>("language", "in what language it is written"),
          optional<&Plan::format>("format", "in what format, such as large print"),
          optional<&Plan::effective>("effective", "from when to when it holds"),
          optional<&Plan::goals>("goals", "what the individual wants to reach"),
          optional<&Plan::services>("services", "the services, and who provides them"),
          optional<&Plan::risks>("risks", "risks, and what is done about them"),
          optional<&Plan::restrictions>("restrictions", "restrictions of rights, and what justifies them"),
          optional<&Plan::setting>("setting", "where the individual lives"),
          optional<&Plan::disagreements>("disagreements", "what the individual did not agree with"),
          optional<&Plan::how_to_change>("how_to_change", "how the individual can ask for a change"),
          optional<&Plan::notice>("notice", "the notice, where a service is reduced, suspended or ended"),
          optional<&Plan::approvals>("approvals", "who approved it"),
          optional<&Plan::signatures>("signatures", "who signed it"),
          optional<&Plan::copies>("copies", "who received a copy"),
          optional<&Plan::monitor>("monitor", "who watches over its being carried out"),
          optional<&Plan::review_by>("review_by", "the day by which it is to be reviewed"),
          optional<&Plan::voided>("voided",
                                  "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
