#pragma once

#include "model/common.h"
#include "model/shared.h"
#include "model/words.h"

namespace cfcm::model {

inline constexpr std::string_view plan_kind_words[] = {"person-centered-service-plan", "interim", "amendment",
                                                       "provider-plan"};
inline constexpr std::string_view line_employer_words[] = {"individual", "representative", "agency", "co-employer"};
inline constexpr std::string_view line_chosen_by_words[] = {"individual", "representative", "case-manager",
                                                            "only-provider"};
inline constexpr std::string_view line_change_words[] = {"new",     "continued", "increased",
                                                         "reduced", "suspended", "ended"};
inline constexpr std::string_view signature_role_words[] = {"individual", "representative", "case-manager", "provider"};

struct MeetingParticipant {
  Field<PersonId> person;
  Field<Text> name, role;
  Field<bool> chosen_by_individual;
  static const RecordType& type();
};

struct Meeting {
  Field<Date> held;
  Field<Text> place;
  Field<bool> arranged_for_individual;
  List<MeetingParticipant> participants;
  Field<Text> facilitator;
  static const RecordType& type();
};

struct Goal {
  Field<OwnId> id;
  Field<Text> statement;
  Field<bool> in_own_words;
  List<Text> needs;
  Field<Text> outcome;
  static const RecordType& type();
};

struct NaturalSupport {
  Field<PersonId> person;
  Field<Text> name;
  Field<Term<relation_words>> relation;
  static const RecordType& type();
};

/// One service of a plan.
struct ServiceLine {
  Field<Text> service;
  Field<PartyId> provider;
  Field<PersonId> worker;
  Field<NaturalSupport> natural_support;
  Field<Text> funding;
  Field<PartyId> billed_by;
  Field<bool> self_directed;
  Field<Term<line_employer_words>> employer;
  Field<PartyId> fms;
  Field<Decimal> budget;
  Field<Text> need, goal;
  Field<Decimal> units;
  Field<Text> unit, per;
  Field<Decimal> rate;
  Field<Text> schedule, preferred_schedule;
  List<OrganizationId> offered;
  Field<Term<line_chosen_by_words>> chosen_by;
  Field<Text> reason;
  Field<Term<line_change_words>> change;
  Field<Date> from, to;
  static const RecordType& type();
};

struct Risk {
  Field<Text> risk, mitigation, backup;
  static const RecordType& type();
};

struct Restriction {
  Field<Text> restriction, assessed_need, positive_interventions, less_intrusive_tried, data_collected, time_limit;
  Field<bool> consent, no_harm;
  static const RecordType& type();
};

struct PlanSetting {
  Field<Text> kind;
  Field<PartyId> controlled_by;
  Field<Text> chosen_by, alternatives, reason;
  static const RecordType& type();
};

struct PlanApproval {
  Field<Actor> by;
  Field<Date> date;
  static const RecordType& type();
};

struct Signature {
  Field<Term<signature_role_words>> role;
  Field<Text> name;
  Field<PersonId> person;
  Field<Date> signed_;
  static const RecordType& type();
};

struct PlanCopy {
  Field<Text> recipient;
  Field<Date> given;
  static const RecordType& type();
};

/// A plan of services.
struct Plan {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Date> written;
  Field<Term<plan_kind_words>> kind;
  Field<Actor> by;
  Field<Text> assessment;
  Field<Meeting> meeting;
  Field<Text> language, format;
  Field<Span> effective;
  List<Goal> goals;
  List<ServiceLine> services;
  List<Risk> risks;
  List<Restriction> restrictions;
  Field<PlanSetting> setting;
  Field<Text> disagreements, how_to_change;
  Field<EffectiveNotice> notice;
  List<PlanApproval> approvals;
  List<Signature> signatures;
  List<PlanCopy> copies;
  Field<Actor> monitor;
  Field<Date> review_by;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
