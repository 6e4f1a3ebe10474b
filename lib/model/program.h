#pragma once

#include "model/common.h"
#include "model/words.h"

namespace cfcm::model {

inline constexpr std::string_view pathway_channel_words[] = {"phone", "mail", "web", "email", "in-person", "tty"};
inline constexpr std::string_view criteria_basis_words[] = {"practice", "literature"};

struct GrievancePathway {
  OneOrMore<Term<grievance_kind_words>> handles;
  List<Text> topics;
  OneOrMore<Term<pathway_channel_words>> channel;
  Field<Text> contact;
  Field<OrganizationId> run_by;
  List<Text> languages;
  Field<bool> accessible;
  Field<Text> hours;
  Field<Date> published;
  static const RecordType& type();
};

struct PolicyHeld {
  Field<Text> section, topic;
  Field<Date> adopted, reviewed;
  Field<Text> file;
  static const RecordType& type();
};

struct Criteria {
  Field<Date> adopted, reviewed;
  Field<Term<criteria_basis_words>> basis;
  Field<Text> file;
  static const RecordType& type();
};

struct ClinicalOversight {
  Field<PersonId> person;
  Field<Date> from, to;
  static const RecordType& type();
};

struct ProgramFunding {
  Field<Text> source, method;
  Field<Date> from, to;
  static const RecordType& type();
};

struct Caseload {
  Field<std::int64_t> limit;
  Field<ByName> weights;
  Field<Text> rationale;
  static const RecordType& type();
};

/// `cfcm.yaml`: whose tree this is, and by which policies it is judged.
struct Program {
  Field<Text> record;
  Field<std::int64_t> format;
  Field<Text> name;
  Field<State> jurisdiction;
  Field<Text> client, regulator, implemented;
  Field<MonthDay> fiscal_year_start;
  List<Text> policies;
  Field<Settings> settings, rules;
  List<Text> case_management_services;
  List<GrievancePathway> grievance_pathways;
  List<PolicyHeld> policies_held;
  Field<Criteria> identification_criteria, discharge_criteria;
  List<ClinicalOversight> clinical_oversight;
  List<ProgramFunding> funding;
  Field<Caseload> caseload;
  Field<Voided> voided;
  static const RecordType& type();
};

}  // namespace cfcm::model
