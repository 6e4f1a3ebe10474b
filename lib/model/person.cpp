#include "model/person.h"

namespace cfcm::model {

const RecordType& Employment::type() {
  static const RecordType table{
      "an employment",
      "for which organization the person works, and how",
      "42 CFR 441.301(c)(1)(vi)",
      {
          required<&Employment::organization>("organization", "the organization worked for"),
          optional<&Employment::title>("title", "the title held there", "cfcm"),
          optional<&Employment::functions>("functions", "what the person does there", "BIP element 1"),
          optional<&Employment::supervisor>("supervisor", "who supervises the person there",
                                            "42 CFR 441.301(c)(7)(iv) (from memory)"),
          optional<&Employment::basis>("basis", "employee, contractor or volunteer; employee when absent"),
          optional<&Employment::pay>("pay", "how the person is paid", "42 CFR 411.354(c) (from memory)"),
          optional<&Employment::from>("from", "first day; always so when absent"),
          optional<&Employment::to>("to", "last day; still so when absent"),
      },
      {}};
  return table;
}

const RecordType& Relative::type() {
  static const RecordType table{
      "a relation",
      "that this person is the spouse, child, cousin of another",
      "42 CFR 441.730(b)(1)",
      {
          optional<&Relative::person>("person", "the other person"),
          optional<&Relative::case_>("case", "the case whose individual is meant"),
          required<&Relative::relation>("relation", "what this person is to that one; the inverse is derived"),
          optional<&Relative::degree>("degree", "the degree of kinship, where the relation does not say it"),
          optional<&Relative::from>("from", "first day; always so when absent"),
          optional<&Relative::to>("to", "last day; still so when absent"),
          optional<&Relative::recorded>("recorded", "the day this was written down", "cfcm"),
      },
      {{"person", "case"}}};
  return table;
}

const RecordType& Credential::type() {
  static const RecordType table{
      "a credential",
      "a license, certification or degree that the person holds",
      "CM Model Act 3.1",
      {
          optional<&Credential::name>("name", "what it is called"),
          optional<&Credential::kind>("kind", "what kind of credential"),
          optional<&Credential::degree_level>("degree_level", "bachelor, master, doctorate"),
          optional<&Credential::field>("field", "the field of study or practice"),
          optional<&Credential::clinical>("clinical", "whether it is a clinical credential", "CM Model Act 3.3"),
          optional<&Credential::issuer>("issuer", "who issued it", "cfcm"),
          optional<&Credential::accredited>("accredited", "whether the issuer is accredited"),
          optional<&Credential::number>("number", "its number", "cfcm"),
          optional<&Credential::state>("state", "the State it is valid in, two letters"),
          optional<&Credential::issued>("issued", "the day it was issued"),
          optional<&Credential::expires>("expires", "the last day it is valid"),
          optional<&Credential::status>("status", "whether it stands"),
          optional<&Credential::verified>("verified", "the days on which somebody checked it",
                                          "CM Model Act 3.5(a)-(b)"),
          optional<&Credential::field_experience>("field_experience",
                                                  "whether it included supervised experience in the field"),
          optional<&Credential::action>("action", "an action of the board against it", "CM Model Act 3.5(d)"),
      },
      {{"name", "kind"}}};
  return table;
}

const RecordType& WorkExperience::type() {
  static const RecordType table{"a work experience",
                                "a time in which the person worked in the field",
                                "CM Model Act 3.2",
                                {
                                    optional<&WorkExperience::in>("in", "in what"),
                                    optional<&WorkExperience::from>("from", "first day; always so when absent"),
                                    optional<&WorkExperience::to>("to", "last day; still so when absent"),
                                },
                                {}};
  return table;
}

const RecordType& EducationHours::type() {
  static const RecordType table{"an education entry",
                                "continuing education that the person completed",
                                "CM Model Act 3.5(c)",
                                {
                                    optional<&EducationHours::completed>("completed", "the day of completion"),
                                    optional<&EducationHours::hours>("hours", "how many hours"),
                                    optional<&EducationHours::topic>("topic", "what it was about"),
                                },
                                {}};
  return table;
}

const RecordType& Training::type() {
  static const RecordType table{"a training",
                                "a training that the person completed",
                                "CM Model Act 8.1",
                                {
                                    required<&Training::topic>("topic", "what it was about"),
                                    optional<&Training::completed>("completed", "the day of completion"),
                                },
                                {}};
  return table;
}

const RecordType& Attestation::type() {
  static const RecordType table{"an attestation",
                                "a statement that the person signed",
                                "CM Model Act 7.3(e), 8.1(f)",
                                {
                                    required<&Attestation::kind>("kind", "what was attested"),
                                    optional<&Attestation::signed_>("signed", "the day it was signed"),
                                    optional<&Attestation::declares>("declares", "what was declared"),
                                },
                                {}};
  return table;
}

const RecordType& Person::type() {
  static const RecordType table{
      "person",
      "a person: staff, owner, family or worker; the individuals served stand in their cases",
      "cfcm",
      {
          required<&Person::record>("record", "the kind of this record"),
          required<&Person::id>("id", "the person's id, one name space with organizations"),
          required<&Person::name>("name", "the person's name", "42 CFR 455.104(b)"),
          optional<&Person::other_names>("other_names", "other names the person goes or went by"),
          optional<&Person::born>("born", "date of birth", "42 CFR 455.104(b)"),
          optional<&Person::addresses>("addresses", "where the person lives", "42 CFR 455.104(b)"),
          optional<&Person::phones>("phones", "telephone numbers"),
          optional<&Person::emails>("emails", "mail addresses"),
          optional<&Person::npi>("npi", "national provider identifier", "CMS, NPI check digit"),
          optional<&Person::employment>("employment", "for whom the person works", "42 CFR 441.301(c)(1)(vi)"),
          optional<&Person::related_to>("related_to", "the person's family and household", "42 CFR 441.730(b)(1)"),
          optional<&Person::interests>("interests", "shares, loans, pay and gifts that tie the person to others",
                                       "42 CFR 441.730(b)(4), 411.354 (from memory)"),
          optional<&Person::roles>("roles", "the person's roles in the program"),
          optional<&Person::credentials>("credentials", "licenses, certifications and degrees", "CM Model Act 3.1"),
          optional<&Person::experience>("experience", "time worked in the field", "CM Model Act 3.2"),
          optional<&Person::education_hours>("education_hours", "continuing education", "CM Model Act 3.5(c)"),
          optional<&Person::training>("training", "trainings completed", "CM Model Act 8.1"),
          optional<&Person::attestations>("attestations", "statements signed", "CM Model Act 7.3(e), 8.1(f)"),
          optional<&Person::exclusion_checks>("exclusion_checks", "searches in exclusion lists",
                                              "42 CFR 455.436 (from memory)"),
          optional<&Person::same_as>("same_as", "the id that stands for the person from now on"),
          optional<&Person::voided>("voided",
                                    "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
