#include "model/organization.h"

namespace cfcm::model {

const RecordType& OfferedService::type() {
  static const RecordType table{
      "an offered service",
      "a service that the organization offers, and where",
      "42 CFR 441.301(c)(1)(vi)",
      {
          required<&OfferedService::service>("service", "the name of the service"),
          optional<&OfferedService::programs>("programs", "the programs under which it is offered; all when absent"),
          optional<&OfferedService::counties>("counties", "the counties in which it is offered; all when absent"),
          optional<&OfferedService::languages>("languages", "the languages in which it is offered", "cfcm"),
          optional<&OfferedService::accepting>("accepting", "whether new people are taken"),
          optional<&OfferedService::from>("from", "first day; always so when absent"),
          optional<&OfferedService::to>("to", "last day; still so when absent"),
      },
      {}};
  return table;
}

const RecordType& Owner::type() {
  static const RecordType table{
      "an owner",
      "who holds a share of the organization",
      "42 CFR 455.102(a)",
      {
          required<&Owner::party>("party", "the person or organization that owns", "42 CFR 455.104(b)"),
          optional<&Owner::percent>("percent", "the share in percent, exact or a band; unknown when absent"),
          optional<&Owner::kind>("kind", "how it is held", "42 CFR 455.101 (from memory)"),
          shown(optional<&Owner::of_assets>(
              "of_assets", "for a mortgage: the percent of the assets that it is secured by", "42 CFR 455.102(b)")),
          optional<&Owner::from>("from", "first day; always so when absent", "42 CFR 455.104(c) (from memory)"),
          optional<&Owner::to>("to", "last day; still so when absent", "42 CFR 455.104(c) (from memory)"),
          optional<&Owner::recorded>("recorded", "the day this was written down", "cfcm"),
      },
      {}};
  return table;
}

const RecordType& Officer::type() {
  static const RecordType table{
      "an officer",
      "a director, officer or board member of the organization",
      "42 CFR 455.101 (from memory)",
      {
          required<&Officer::person>("person", "who holds the office"),
          optional<&Officer::title>("title", "the office"),
          optional<&Officer::paid>("paid", "whether the office is paid", "42 CFR 441.301(c)(1)(vi)"),
          optional<&Officer::from>("from", "first day; always so when absent"),
          optional<&Officer::to>("to", "last day; still so when absent"),
      },
      {}};
  return table;
}

const RecordType& Affiliation::type() {
  static const RecordType table{
      "an affiliation",
      "another organization that is this one's parent, manager, lender and the like",
      "42 CFR 455.107 (from memory)",
      {
          required<&Affiliation::organization>("organization", "the other organization"),
          required<&Affiliation::kind>("kind", "what the other organization is to this one"),
          optional<&Affiliation::percent>("percent",
                                          "the share, such as the percent of the board seats that it appoints",
                                          "BODS 0.4: appointmentOfBoard"),
          optional<&Affiliation::amount>("amount", "the amount of a loan, lease or grant",
                                         "42 CFR 411.354 (from memory)"),
          optional<&Affiliation::functions>("functions", "the functions that are delegated or shared",
                                            "42 CFR 431.10 (from memory)"),
          optional<&Affiliation::overseen>("overseen", "whether this organization supervises what it delegated",
                                           "42 CFR 431.10 (from memory)"),
          optional<&Affiliation::from>("from", "first day; always so when absent"),
          optional<&Affiliation::to>("to", "last day; still so when absent"),
      },
      {}};
  return table;
}

const RecordType& Disclosure::type() {
  static const RecordType table{
      "a disclosure",
      "a statement of owners and interests made to the State",
      "42 CFR 455.104",
      {
          optional<&Disclosure::made>("made", "the day it was made", "42 CFR 455.104(c) (from memory)"),
          optional<&Disclosure::on_change_of>("on_change_of", "the change that called for it, such as ownership",
                                              "42 CFR 455.104(c) (from memory)"),
          optional<&Disclosure::parties>("parties", "whom it names"),
      },
      {}};
  return table;
}

const RecordType& Accreditation::type() {
  static const RecordType table{"an accreditation",
                                "an accreditation that the organization holds",
                                "cfcm",
                                {
                                    optional<&Accreditation::body>("body", "who accredited it"),
                                    optional<&Accreditation::from>("from", "first day; always so when absent"),
                                    optional<&Accreditation::to>("to", "last day; still so when absent"),
                                },
                                {}};
  return table;
}

const RecordType& JobDescription::type() {
  static const RecordType table{"a job description",
                                "a written description of a role",
                                "CM Model Act 3.4",
                                {
                                    optional<&JobDescription::role>("role", "the role"),
                                    optional<&JobDescription::covers>("covers", "what it says"),
                                    optional<&JobDescription::adopted>("adopted", "the day it was adopted"),
                                },
                                {}};
  return table;
}

const RecordType& Organization::type() {
  static const RecordType table{
      "organization",
      "an organization: agency, provider, payer, State office or any other",
      "cfcm",
      {
          required<&Organization::record>("record", "the kind of this record"),
          required<&Organization::id>("id", "the organization's id, one name space with people"),
          required<&Organization::name>("name", "its name", "42 CFR 455.104(b)"),
          optional<&Organization::other_names>("other_names", "other names it goes by"),
          required<&Organization::kinds>("kinds", "what kinds of organization it is"),
          optional<&Organization::functions>("functions", "what it does in the program", "BIP element 1"),
          optional<&Organization::npi>("npi", "national provider identifier", "CMS, NPI check digit"),
          optional<&Organization::ein>("ein", "employer identification number", "42 CFR 455.104(b)"),
          optional<&Organization::addresses>("addresses", "where it is", "42 CFR 455.104(b)"),
          optional<&Organization::phones>("phones", "telephone numbers"),
          optional<&Organization::emails>("emails", "mail addresses"),
          optional<&Organization::services>("services", "the services it offers", "42 CFR 441.301(c)(1)(vi)"),
          optional<&Organization::owners>("owners", "who owns it", "42 CFR 455.104(b)"),
          optional<&Organization::officers>("officers", "who directs it", "42 CFR 455.101 (from memory)"),
          optional<&Organization::affiliations>("affiliations", "other organizations it is tied to",
                                                "42 CFR 455.107 (from memory)"),
          optional<&Organization::interests>("interests", "what it lends, lets, pays or will inherit", "BIP element 1"),
          optional<&Organization::disclosures>("disclosures", "statements of ownership made to the State",
                                               "42 CFR 455.104"),
          optional<&Organization::exclusion_checks>("exclusion_checks", "searches in exclusion lists",
                                                    "42 CFR 455.436 (from memory)"),
          optional<&Organization::accreditations>("accreditations", "accreditations it holds"),
          optional<&Organization::job_descriptions>("job_descriptions", "written job descriptions", "CM Model Act 3.4"),
          optional<&Organization::same_as>("same_as", "the id that stands for it from now on"),
          optional<&Organization::voided>("voided",
                                          "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
