#include "exchange/fhir/registry.h"

#include <algorithm>

#include <fmt/format.h>

#include "exchange/fhir/codes.h"
#include "exchange/fhir/drafting.h"

namespace cfcm::exchange::fhir {
namespace {

using yaml::Draft;

std::string npi(const Context& context, const Resource& resource) {
  bool unsound = false;
  auto found = npi_of(resource.json["identifier"], unsound);
  if (unsound) context.warn(resource, "identifier holds an NPI whose form or check digit is wrong; left out");
  return found;
}

// --- people ----------------------------------------------------------------------------------------------------------

Draft employment_of(const Context& context, const Resource& person) {
  Draft list = Draft::list();
  for (const auto& [role, organization] : context.jobs(person)) {
    Draft job = Draft::map();
    put_id(job, "organization", organization);
    auto title = words(role->json["code"].first());
    if (title.empty()) title = words(role->json["specialty"].first());
    put_text(job, "title", title);
    put_ends(job, ends_of(role->json["period"]));
    list.items.push_back(std::move(job));
  }
  return list;
}

Record person_record(const Context& context, const Resource& person) {
  const auto id = context.id_of(person);
  Draft draft = Draft::map();
  draft.add("record", Draft::plain("person"));
  draft.add("id", Draft::id(id));
  auto name = name_of(person.json["name"]);
  const bool unnamed = name.empty();
  if (unnamed) name.family = id;
  draft.add("name", name_draft(name), unnamed ? "the FHIR resource gives no name: its id stands for it" : "");
  put(draft, "other_names", other_names(person.json["name"]));
  put_day(draft, "born", person.json["birthDate"].day());
  put(draft, "addresses", addresses_of(person.json["address"]));
  put(draft, "phones", phones_of(person.json["telecom"]));
  put(draft, "emails", emails_of(person.json["telecom"]));
  put_text(draft, "npi", npi(context, person));
  put(draft, "employment", employment_of(context, person));
  person.used = true;
  return {"people/" + id + ".yaml", id, std::move(draft)};
}

// --- organizations ---------------------------------------------------------------------------------------------------

std::string ein_of(const Context& context, const Resource& organization) {
  for (const Json& identifier : organization.json["identifier"].each()) {
    const auto types = codes(identifier["type"]);
    const bool tax = std::ranges::find(types, "TAX", &Code::code) != types.end() ||
                     identifier["system"].text() == "urn:oid:2.16.840.1.113883.4.4";
    if (!tax) continue;
    std::string digits, rest;
    for (const char c : identifier["value"].text()) (c >= '0' && c <= '9' ? digits : rest) += c;
    if (digits.size() == 9 && (rest.empty() || rest == "-")) return digits.substr(0, 2) + '-' + digits.substr(2);
    context.warn(organization, "identifier holds a tax number that is no employer identification number; left out");
  }
  return {};
}

struct Tie {
  const Resource* other;
  std::string_view kind;
  Ends ends;
};
using Ties = std::map<const Resource*, std::vector<Tie>>;

/// The ties that OrganizationAffiliations name, by the organization that they are for: its record holds them.
Ties ties_of(const Context& context) {
  Ties ties;
  for (const auto* affiliation : context.resources().of("OrganizationAffiliation")) {
    const auto& json = affiliation->json;
    const auto kind = affiliation_of(json["code"]);
    const auto* primary = context.follow(*affiliation, json["organization"], "organization", {"Organization"});
    const auto* other =
        context.follow(*affiliation, json["participatingOrganization"], "participatingOrganization", {"Organization"});
    if (kind.empty()) {
      affiliation->why =
          "its code names no tie between organizations that a record knows, such as a manager or a lender";
    } else if (!primary || !other || primary == other) {
      affiliation->why = "it does not say both organizations";
    } else {
      affiliation->used = true;
      ties[primary].push_back({other, kind, ends_of(json["period"])});
    }
  }
  return ties;
}

Draft affiliations_of(const Context& context, const Resource& organization, const Ties& ties) {
  Draft list = Draft::list();
  const auto add = [&](const Tie& tie) {
    Draft one = Draft::map();
    one.add("organization", Draft::id(context.id_of(*tie.other)));
    one.add("kind", Draft::plain(tie.kind));
    put_ends(one, tie.ends);
    list.items.push_back(std::move(one));
  };
  const auto* parent = context.follow(organization, organization.json["partOf"], "partOf", {"Organization"});
  if (parent && parent != &organization) add({parent, "parent", {}});
  if (const auto known = ties.find(&organization); known != ties.end()) std::ranges::for_each(known->second, add);
  return list;
}

Draft alias_of(const Resource& organization, bool first_is_name) {
  Draft list = Draft::list();
  for (const Json& alias : organization.json["alias"].each()) {
    const auto text = alias.text();
    if (!text.empty() && !std::exchange(first_is_name, false)) list.items.push_back(Draft::text(text));
  }
  return list;
}

Record organization_record(const Context& context, const Resource& organization, const Ties& ties) {
  const auto id = context.id_of(organization);
  const auto& json = organization.json;
  Draft draft = Draft::map();
  draft.add("record", Draft::plain("organization"));
  draft.add("id", Draft::id(id));
  auto name = json["name"].text();
  const bool by_alias = name.empty();
  if (by_alias) name = json["alias"].first().text();
  const bool unnamed = name.empty();
  draft.add("name", Draft::text(unnamed ? id : name),
            unnamed ? "the FHIR resource gives no name: its id stands for it" : "");
  put(draft, "other_names", alias_of(organization, by_alias));
  Draft kinds = Draft::list();
  for (const auto kind : organization_kinds_of(json["type"])) kinds.items.push_back(Draft::plain(kind));
  draft.add("kinds", std::move(kinds));
  put_text(draft, "npi", npi(context, organization));
  put_text(draft, "ein", ein_of(context, organization));
  put(draft, "addresses", addresses_of(json["address"]));
  put(draft, "phones", phones_of(json["telecom"]));
  put(draft, "emails", emails_of(json["telecom"]));
  put(draft, "affiliations", affiliations_of(context, organization, ties));
  organization.used = true;
  return {"organizations/" + id + ".yaml", id, std::move(draft)};
}

}  // namespace

std::vector<Record> registry(const Context& context) {
  std::vector<Record> records;
  const auto ties = ties_of(context);
  for (const auto* organization : context.resources().of("Organization")) {
    records.push_back(organization_record(context, *organization, ties));
  }
  for (const auto type : {"Practitioner", "RelatedPerson"}) {
    for (const auto* person : context.resources().of(type)) records.push_back(person_record(context, *person));
  }
  return records;
}

}  // namespace cfcm::exchange::fhir
