#include "model/program.h"

namespace cfcm::model {

const RecordType& GrievancePathway::type() {
  static const RecordType table{
      "a grievance pathway",
      "one way in which people can complain or appeal",
      "BIP element 4",
      {
          optional<&GrievancePathway::handles>("handles", "what may be brought this way"),
          optional<&GrievancePathway::topics>("topics", "what it may be about"),
          optional<&GrievancePathway::channel>("channel", "how one reaches it"),
          optional<&GrievancePathway::contact>("contact", "the number, address or page"),
          optional<&GrievancePathway::run_by>("run_by", "the organization that runs it"),
          optional<&GrievancePathway::languages>("languages", "the languages in which it is offered",
                                                 "42 CFR 441.301(c)(7)(iii) (from memory)"),
          optional<&GrievancePathway::accessible>("accessible", "whether people with disabilities can use it",
                                                  "42 CFR 441.301(c)(7)(iii) (from memory)"),
          optional<&GrievancePathway::hours>("hours", "when it is open"),
          optional<&GrievancePathway::published>("published", "the day it was made known"),
      },
      {}};
  return table;
}

const RecordType& PolicyHeld::type() {
  static const RecordType table{
      "a policy held",
      "a written policy that the program can show",
      "CM Model Act 7.2",
      {
          optional<&PolicyHeld::section>("section", "the section of the Model Act that it answers, such as 7.2(c)",
                                         "CM Model Act"),
          optional<&PolicyHeld::topic>("topic", "what it is about", "CM Model Act"),
          optional<&PolicyHeld::adopted>("adopted", "the day it was adopted"),
          optional<&PolicyHeld::reviewed>("reviewed", "the day it was last reviewed"),
          optional<&PolicyHeld::file>("file", "where the document lies"),
      },
      {{"section", "topic"}}};
  return table;
}

const RecordType& Criteria::type() {
  static const RecordType table{
      "a set of criteria",
      "written criteria, with what they rest on",
      "CM Model Act 2.8",
      {
          optional<&Criteria::adopted>("adopted", "the day they were adopted"),
          optional<&Criteria::reviewed>("reviewed", "the day they were last reviewed"),
          optional<&Criteria::basis>("basis", "whether they rest on practice or on the literature"),
          optional<&Criteria::file>("file", "where the document lies"),
      },
      {}};
  return table;
}

const RecordType& ClinicalOversight::type() {
  static const RecordType table{"a clinical overseer",
                                "who oversees the clinical side of the program",
                                "CM Model Act 3.3",
                                {
                                    required<&ClinicalOversight::person>("person", "the clinician"),
                                    optional<&ClinicalOversight::from>("from", "first day; always so when absent"),
                                    optional<&ClinicalOversight::to>("to", "last day; still so when absent"),
                                },
                                {}};
  return table;
}

const RecordType& ProgramFunding::type() {
  static const RecordType table{"a funding of the program",
                                "a source that pays for the program, and how",
                                "cfcm",
                                {
                                    optional<&ProgramFunding::source>("source", "who pays, such as medicaid-1915c"),
                                    optional<&ProgramFunding::method>("method", "how it pays, such as fee-for-service"),
                                    optional<&ProgramFunding::from>("from", "first day; always so when absent"),
                                    optional<&ProgramFunding::to>("to", "last day; still so when absent"),
                                },
                                {}};
  return table;
}

const RecordType& Caseload::type() {
  static const RecordType table{
      "a caseload",
      "how many cases one case manager may have",
      "CM Model Act 5.1(n)",
      {
          optional<&Caseload::limit>("limit", "the most cases that one case manager may have"),
          optional<&Caseload::weights>("weights", "how much a case counts, by acuity"),
          optional<&Caseload::rationale>("rationale", "why this limit"),
      },
      {}};
  return table;
}

const RecordType& Program::type() {
  static const RecordType table{
      "program",
      "the program: whose tree this is, and by which policies it is judged",
      "cfcm",
      {
          required<&Program::record>("record", "the kind of this record"),
          between(1, 1, required<&Program::format>("format", "version of the record format, 1")),
          required<&Program::name>("name", "the name of the program"),
          optional<&Program::jurisdiction>("jurisdiction", "US state or territory, two letters"),
          optional<&Program::client>("client", "who buys the program's services", "CM Model Act 2.4"),
          optional<&Program::regulator>("regulator", "who supervises the program"),
          optional<&Program::implemented>("implemented", "since when the program runs"),
          optional<&Program::fiscal_year_start>("fiscal_year_start", "first day of the fiscal year, as MM-DD"),
          optional<&Program::policies>("policies", "policy packs by name, or the path of a pack file; later ones win"),
          optional<&Program::settings>("settings", "single values over the packs"),
          optional<&Program::rules>("rules", "for a rule code the word disabled, or a level with the reason"),
          optional<&Program::case_management_services>("case_management_services",
                                                       "names under which case management is provided as a service"),
          optional<&Program::grievance_pathways>("grievance_pathways",
                                                 "the ways in which people can complain or appeal", "BIP element 4"),
          optional<&Program::policies_held>("policies_held", "written policies that the program can show",
                                            "CM Model Act"),
          optional<&Program::identification_criteria>(
              "identification_criteria", "how people who need case management are found", "CM Model Act 2.8"),
          optional<&Program::discharge_criteria>("discharge_criteria", "when case management ends",
                                                 "CM Model Act 5.1(p)"),
          optional<&Program::clinical_oversight>("clinical_oversight", "who oversees the clinical side",
                                                 "CM Model Act 3.3"),
          optional<&Program::funding>("funding", "what pays for the program"),
          optional<&Program::caseload>("caseload", "how many cases one case manager may have", "CM Model Act 5.1(n)"),
          optional<&Program::voided>("voided",
                                     "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
