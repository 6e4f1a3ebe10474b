#include <algorithm>

#include "exchange/fhir/cases.h"
#include "exchange/fhir/codes.h"
#include "exchange/fhir/drafting.h"

namespace cfcm::exchange::fhir {
namespace {

using yaml::Draft;

std::string medicaid_id_of(const Json& identifiers) {
  for (const Json& identifier : identifiers.each()) {
    const auto types = codes(identifier["type"]);
    const bool medicaid = lower(identifier["system"].text()).find("medicaid") != std::string::npos ||
                          all_words(identifier["type"]).find("medicaid") != std::string::npos ||
                          std::ranges::find(types, "MA", &Code::code) != types.end();
    if (medicaid && identifier["use"].text() != "old") return identifier["value"].text();
  }
  return {};
}

std::string language_of(const Json& communications) {
  Json chosen = communications.first();
  for (const Json& one : communications.each()) {
    if (one["preferred"].truth() == true) {
      chosen = one;
      break;
    }
  }
  const auto known = codes(chosen["language"]);
  return known.empty() || known.front().code.empty() ? words(chosen["language"]) : known.front().code;
}

bool needs_interpreter(const Json& extensions) {
  return std::ranges::any_of(extensions.each(), [](const Json& extension) {
    return extension["url"].text().ends_with("/patient-interpreterRequired") &&
           extension["valueBoolean"].truth() == true;
  });
}

Draft individual(const Case& one) {
  const auto& json = one.patient->json;
  Draft draft = Draft::map();
  auto name = name_of(json["name"]);
  const bool unnamed = name.empty();
  if (unnamed) name.family = one.id;
  draft.add("name", name_draft(name), unnamed ? "the FHIR resource gives no name: its id stands for it" : "");
  put(draft, "other_names", other_names(json["name"]));
  put_day(draft, "born", json["birthDate"].day());
  put_text(draft, "language", language_of(json["communication"]));
  if (needs_interpreter(json["extension"])) draft.add("interpreter", Draft::plain("true"));
  put_text(draft, "medicaid_id", medicaid_id_of(json["identifier"]));
  put(draft, "addresses", addresses_of(json["address"]));
  put(draft, "phones", phones_of(json["telecom"]));
  return draft;
}

void add_once(Draft& list, Draft entry) {
  // Drafts without comments are alike when they are written alike.
  const auto text = yaml::write(entry);
  const bool known = std::ranges::any_of(list.items, [&](const Draft& other) { return yaml::write(other) == text; });
  if (!known) list.items.push_back(std::move(entry));
}

// --- funding ---------------------------------------------------------------------------------------------------------

std::string program_of(const Json& coverage) {
  for (const Json& one : coverage["class"].each()) {
    const auto name = one["name"].text();
    if (!name.empty()) return name;
  }
  return words(coverage["type"]);
}

struct Payer {
  std::string id{}, name{};
};

Payer payer_of(const Context& context, const Resource& coverage, const Json& payor) {
  const auto* payer = context.follow(coverage, payor, "payor", {"Organization", "Patient", "RelatedPerson"});
  if (!payer) return {{}, payor["display"].text()};
  if (payer->type == "RelatedPerson") return {};
  if (payer->type == "Patient") return {"individual", {}};
  return {context.id_of(*payer), payer->json["name"].text()};
}

/// A coverage that does not clearly say its source gives none: an unknown source is not `other`.
Draft funding_of(const Context& context, const Case& one) {
  Draft list = Draft::list();
  for (const auto* coverage : one.of("Coverage")) {
    if (does_not_hold(*coverage, {"draft", "cancelled"})) continue;
    const auto& json = coverage->json;
    auto payors = json["payor"].each();
    if (payors.empty()) payors.emplace_back();
    for (const Json& payor : payors) {
      const auto program = program_of(json);
      const auto payer = payer_of(context, *coverage, payor);
      auto source = funding_source_of(all_words(json["type"]) + program + ' ' + payer.name, json["type"]);
      if (source.empty() && payer.id == "individual") source = "self-pay";
      Draft entry = Draft::map();
      put_plain(entry, "source", std::string(source));
      put_text(entry, "program", program);
      put_id(entry, "payer", payer.id);
      if (entry.fields.empty()) continue;
      put_ends(entry, ends_of(json["period"]));
      add_once(list, std::move(entry));
      coverage->used = true;
    }
    if (!coverage->used) coverage->why = "it names neither a payer nor a program";
  }
  return list;
}

// --- support ---------------------------------------------------------------------------------------------------------

struct Said {
  std::string_view relation{};
  std::vector<std::string_view> roles{};
};

void put_said(Draft& entry, const Said& said) {
  put_plain(entry, "relation", std::string(said.relation));
  Draft roles = Draft::list();
  for (const auto role : said.roles) roles.items.push_back(Draft::plain(role));
  put(entry, "roles", std::move(roles));
}

/// What the related people of one name are said to be.
using SaidByName = std::map<std::string, std::vector<Said>>;

void add_related(const Context& context, const Case& one, Draft& list, SaidByName& by_name) {
  for (const auto* related : one.of("RelatedPerson")) {
    const auto& json = related->json;
    const auto ends = ends_of(json["period"]);
    if (json["active"].truth() == false && !ends.to) continue;  // no longer, nobody knows since when
    const Said said{relation_of(json["relationship"]), support_roles_of(json["relationship"])};
    by_name[name_key(name_of(json["name"]))].push_back(said);
    Draft entry = Draft::map();
    entry.add("person", Draft::id(context.id_of(*related)));
    put_said(entry, said);
    put_ends(entry, ends);
    list.items.push_back(std::move(entry));
  }
}

/// What a contact says beyond the related people of the same name; false when that is nothing.
bool leave_new(Said& said, const SaidByName& by_name, const std::string& name) {
  const auto known = by_name.find(name);
  if (known == by_name.end()) return true;
  for (const Said& other : known->second) {
    if (other.relation == said.relation) said.relation = {};
    std::erase_if(said.roles,
                  [&](std::string_view role) { return std::ranges::find(other.roles, role) != other.roles.end(); });
  }
  return !said.relation.empty() || !said.roles.empty();
}

void add_contacts(const Context& context, const Case& one, Draft& list, const SaidByName& by_name) {
  for (const Json& contact : one.patient->json["contact"].each()) {
    const auto name = name_of(contact["name"]);
    const auto* organization =
        context.follow(*one.patient, contact["organization"], "contact.organization", {"Organization"});
    if (name.empty() && !organization) continue;
    Said said{relation_of(contact["relationship"]), support_roles_of(contact["relationship"])};
    if (!name.empty() && !leave_new(said, by_name, name_key(name))) continue;
    Draft entry = Draft::map();
    if (name.empty())
      entry.add("organization", Draft::id(context.id_of(*organization)));
    else
      entry.add("name", Draft::text(name.in_one()));
    put_said(entry, said);
    put(entry, "phones", phones_of(contact["telecom"]));
    put(entry, "addresses", addresses_of(contact["address"]));
    put_ends(entry, ends_of(contact["period"]));
    add_once(list, std::move(entry));
  }
}

void add_primary_care(const Context& context, const Case& one, Draft& list) {
  for (const Json& reference : one.patient->json["generalPractitioner"].each()) {
    const auto party = context.party(*one.patient, reference, "generalPractitioner");
    if (party.empty()) continue;
    Draft entry = Draft::map();
    if (!party.person.empty())
      entry.add("person", Draft::id(party.person));
    else
      entry.add("organization", Draft::id(party.organization));
    put_said(entry, {{}, {"primary-care"}});
    add_once(list, std::move(entry));
  }
}

Draft support_of(const Context& context, const Case& one) {
  Draft list = Draft::list();
  SaidByName by_name;
  add_related(context, one, list, by_name);
  add_contacts(context, one, list, by_name);
  add_primary_care(context, one, list);
  return list;
}

// --- team and case managers ------------------------------------------------------------------------------------------

void add_manager(Draft& list, Party party, const Context& context, const Ends& ends) {
  if (party.empty()) return;
  if (party.organization.empty()) party.organization = context.employer(party.person);
  Draft entry = Draft::map();
  put_id(entry, "person", party.person);
  put_id(entry, "organization", party.organization);
  put_ends(entry, ends);
  add_once(list, std::move(entry));
}

void add_member(const Context& context, const Resource& team, const Json& participant, Draft& members,
                Draft& managers) {
  const auto* member =
      context.follow(team, participant["member"], "participant.member",
                     {"Practitioner", "PractitionerRole", "RelatedPerson", "Organization", "Patient", "CareTeam"});
  if (!member || member->type == "Patient" || member->type == "CareTeam") return;
  auto party = context.party(team, participant["member"], "participant.member");
  if (party.empty()) return;
  auto ends = ends_of(participant["period"]);
  if (!ends.from && !ends.to) ends = ends_of(team.json["period"]);
  Draft entry = Draft::map();
  if (!party.person.empty())
    entry.add("person", Draft::id(party.person));
  else
    entry.add("organization", Draft::id(party.organization));
  put_text(entry, "role", words(participant["role"].first()));
  put_ends(entry, ends);
  add_once(members, std::move(entry));
  team.used = true;
  if (!is_case_manager(participant["role"])) return;
  const auto* behalf = context.follow(team, participant["onBehalfOf"], "participant.onBehalfOf", {"Organization"});
  if (behalf) party.organization = context.id_of(*behalf);
  add_manager(managers, party, context, ends);
}

void add_teams(const Context& context, const Case& one, Draft& members, Draft& managers) {
  for (const auto* team : one.of("CareTeam")) {
    if (does_not_hold(*team, {"proposed"})) continue;
    if (team->json["status"].text() == "inactive" && !ends_of(team->json["period"]).to) {
      team->why = "it is no longer active, and does not say since when";
      continue;
    }
    for (const Json& participant : team->json["participant"].each())
      add_member(context, *team, participant, members, managers);
    if (!team->used) team->why = "it names no member that a record can name";
  }
}

void add_episodes(const Context& context, const Case& one, Draft& managers) {
  for (const auto& [party, ends] : care_managers(context, one)) add_manager(managers, party, context, ends);
}

}  // namespace

Record intake(const Context& context, const Case& one) {
  Draft draft = Draft::map();
  draft.add("record", Draft::plain("intake"));
  draft.add("case", Draft::id(one.id));
  draft.add("opened", Draft::plain(one.opened.text()), one.opened_comment);
  draft.add("individual", individual(one));
  put(draft, "funding", funding_of(context, one));
  put(draft, "support", support_of(context, one));
  Draft team = Draft::list(), managers = Draft::list();
  add_episodes(context, one, managers);
  add_teams(context, one, team, managers);
  put(draft, "team", std::move(team));
  put(draft, "case_managers", std::move(managers));
  one.patient->used = true;
  return {one.folder + "/intake.yaml", {}, std::move(draft)};
}

}  // namespace cfcm::exchange::fhir
