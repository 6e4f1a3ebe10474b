#include "model/organization.h"

namespace cfcm::model {

const RecordType& OfferedService::type() {
  static const RecordType table{
      "an offered service",
      "a service that the organization offers, and where",
      {
          required<&OfferedService::service>("service", "the name of the service"),
          optional<&OfferedService::programs>("programs", "the programs under which it is offered; all when absent"),
          optional<&OfferedService::counties>("counties", "the counties in which it is offered; all when absent"),
          optional<&OfferedService::languages>("languages", "the languages in which it is offered"),
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
      {
          required<&Owner::party>("party", "the person or organization that owns"),
          optional<&Owner::percent>("percent", "the share in percent, exact or a band; unknown when absent"),
          optional<&Owner::kind>("kind", "how it is held"),
          shown(optional<&Owner::of_assets>("of_assets",
                                            "for a mortgage: the percent of the assets that it is secured by")),
          optional<&Owner::from>("from", "first day; always so when absent"),
          optional<&Owner::to>("to", "last day; still so when absent"),
          optional<&Owner::recorded>("recorded", "the day this was written down"),
      },
      {}};
  return table;
}

const RecordType& Officer::type() {
  static const RecordType table{"an officer",
                                "a director, officer or board member of the organization",
                                {
                                    required<&Officer::person>("person", "who holds the office"),
                                    optional<&Officer::title>("title", "the office"),
                                    optional<&Officer::paid>("paid", "whether the office is paid"),
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
      {
          required<&Affiliation::organization>("organization", "the other organization"),
          required<&Affiliation::kind>("kind", "what the other organization is to this one"),
          optional<&Affiliation::percent>("percent",
                                          "the share, such as the percent of the board seats that it appoints"),
          optional<&Affiliation::amount>("amount", "the amount of a loan, lease or grant"),
          optional<&Affiliation::functions>("functions", "the functions that are delegated or shared"),
          optional<&Affiliation::overseen>("overseen", "whether this organization supervises what it delegated"),
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
      {
          optional<&Disclosure::made>("made", "the day it was made"),
          optional<&Disclosure::on_change_of>("on_change_of", "the change that called for it, such as ownership"),
          optional<&Disclosure::parties>("parties", "whom it names"),
      },
      {}};
  return table;
}

const RecordType& Accreditation::type() {
  static const RecordType table{"an accreditation",
                                "an accreditation that the organization holds",
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
      {
          required<&Organization::record>("record", "the kind of this record"),
          required<&Organization::id>("id", "the organization's id, one name space with people"),
          required<&Organization::name>("name", "its name"),
          optional<&Organization::other_names>("other_names", "other names it goes by"),
          required<&Organization::kinds>("kinds", "what kinds of organization it is"),
          optional<&Organization::functions>("functions", "what it does in the program"),
          optional<&Organization::npi>("npi", "national provider identifier"),
          optional<&Organization::ein>("ein", "employer identification number"),
          optional<&Organization::addresses>("addresses", "where it is"),
          optional<&Organization::phones>("phones", "telephone numbers"),
          optional<&Organization::emails>("emails", "mail addresses"),
          optional<&Organization::services>("services", "the services it offers"),
          optional<&Organization::owners>("owners", "who owns it"),
          optional<&Organization::officers>("officers", "who directs it"),
          optional<&Organization::affiliations>("affiliations", "other organizations it is tied to"),
          optional<&Organization::disclosures>("disclosures", "statements of ownership made to the State"),
          optional<&Organization::exclusion_checks>("exclusion_checks", "searches in exclusion lists"),
          optional<&Organization::accreditations>("accreditations", "accreditations it holds"),
          optional<&Organization::job_descriptions>("job_descriptions", "written job descriptions"),
          optional<&Organization::same_as>("same_as", "the id that stands for it from now on"),
          optional<&Organization::voided>("voided",
                                          "a mark that the record does not hold; it is kept, counted and passed over"),
      },
      {}};
  return table;
}

}  // namespace cfcm::model
