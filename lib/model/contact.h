#pragma once

#include "model/common.h"
#include "model/shared.h"

namespace cfcm::model {

inline constexpr std::string_view contact_purpose_words[] = {"monitoring", "crisis",  "transition",
                                                             "advocacy",   "liaison", "other"};
inline constexpr std::string_view delivered_words[] = {"all", "partly", "none"};
inline constexpr std::string_view referral_outcome_words[] = {"accepted", "declined", "waitlisted"};
inline constexpr std::string_view document_kind_words[] = {"letter", "report"};
inline constexpr std::string_view change_kind_words[] = {"admission", "discharge", "move", "caregiver-loss",
                                                         "condition"};
inline constexpr std::string_view wanted_change_words[] = {"provider", "case-manager", "service", "schedule"};

struct GoalProgress {
  Field<Text> goal, progress;
  static const RecordType& type();
};

struct ServiceReferral {
  Field<OrganizationId> organization;
  Field<Text> name, service;
  List<OrganizationId> offered;
  Field<Term<referral_outcome_words>> outcome;
  static const RecordType& type();
};

struct SentDocument {
  Field<Term<document_kind_words>> kind;
  Field<Text> recipient;
  Field<Date> sent;
  static const RecordType& type();
};

struct LifeChange {
  Field<Term<change_kind_words>> kind;
  Field<Date> date;
  static const RecordType& type();
};

struct WantedChange {
  Field<Term<wanted_change_words>> of;
  Field<Date> asked;
  Field<Text> wish;
  Field<Date> answered;
  Field<Text> outcome;
  Field<Date> done;
  static const RecordType& type();
};

/// A contact with the individual or about the case.
struct Contact {
  Field<Text> record;
  Field<CaseId> case_;
  Field<Date> date;
  Field<Actor> by;
  Field<Text> mode;
  Field<Term<contact_purpose_words>> purpose;
  List<NamedOrKnown> with;
  Field<Decimal> units;
  Field<Text> summary;
  Field<Term<delivered_words>> services_delivered;
  List<GoalProgress> goals;
  Field<Text> concerns, declined;
  Field<bool> grievance_declined;
  OneOrMore<Text> coordinated_with;
  List<ServiceReferral> referrals;
  List<SentDocument> documents;
  Field<LifeChange> change;
  List<WantedChange> wants_change;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
