#include <algorithm>

#include <fmt/format.h>

#include "exchange/fhir/codes.h"
#include "exchange/fhir/drafting.h"
#include "exchange/fhir/services.h"

namespace cfcm::exchange::fhir {
namespace {

using yaml::Draft;

Draft goals_of(const Context& context, const Resource& plan) {
  Draft list = Draft::list();
  for (const Json& reference : plan.json["goal"].each()) {
    const auto* goal = context.follow(plan, reference, "goal", {"Goal"});
    if (!goal) continue;
    const auto lifecycle = goal->json["lifecycleStatus"].text();
    const auto statement = words(goal->json["description"]);
    if (statement.empty() || lifecycle == "proposed" || lifecycle == "rejected" || lifecycle == "entered-in-error") {
      goal->why = "it is not accepted, or says nothing";
      continue;
    }
    Draft entry = Draft::map();
    entry.add("id", Draft::id(safe_id({}, goal->id)));
    entry.add("statement", Draft::text(statement));
    list.items.push_back(std::move(entry));
    goal->used = true;
  }
  return list;
}

void add_risks(const Context& context, const Resource& from, std::vector<const Resource*>& risks) {
  for (const Json& reference : from.json["supportingInfo"].each()) {
    const auto address = Reference::of(reference);
    const auto* risk = address.empty() ? nullptr : context.resources().find(from, address, {"RiskAssessment"});
    if (risk && risk->type == "RiskAssessment" && std::ranges::find(risks, risk) == risks.end()) risks.push_back(risk);
  }
}

/// The risks that the plan or one of its services names.
Draft risks_of(const Context& context, const Case& one, const Resource& plan) {
  std::vector<const Resource*> risks;
  add_risks(context, plan, risks);
  for (const auto* request : requests_of(context, one, plan)) add_risks(context, *request, risks);
  Draft list = Draft::list();
  for (const auto* risk : risks) {
    if (does_not_hold(*risk, {"cancelled", "preliminary"})) continue;
    for (const Json& prediction : risk->json["prediction"].each()) {
      const auto outcome = words(prediction["outcome"]);
      if (outcome.empty()) continue;
      Draft entry = Draft::map();
      entry.add("risk", Draft::text(outcome));
      put_text(entry, "mitigation", risk->json["mitigation"].text());
      list.items.push_back(std::move(entry));
      risk->used = true;
    }
    if (!risk->used) risk->why = "it predicts nothing that it names";
  }
  return list;
}

// --- signatures ------------------------------------------------------------------------------------------------------

void put_signer(Draft& entry, const Context& context, const Case& one, const Resource& contract, const Json& signer) {
  const auto* party = context.follow(contract, signer["party"], "signer.party",
                                     {"Patient", "RelatedPerson", "Practitioner", "PractitionerRole", "Organization"});
  if (!party) return;
  if (party == one.patient) return put_text(entry, "name", name_of(party->json["name"]).in_one());
  if (party->type == "Organization") return put_text(entry, "name", party->json["name"].text());
  if (party->type != "Patient")
    put_id(entry, "person", context.party(contract, signer["party"], "signer.party").person);
}

void add_signer(Draft& list, const Context& context, const Case& one, const Resource& contract, const Json& signer) {
  const auto role = signature_role_of(signer["type"]);
  if (role.empty()) return context.warn(contract, "signer.type is none that signs a plan; that signer is left out");
  for (const Json& signature : signer["signature"].each()) {
    Draft entry = Draft::map();
    entry.add("role", Draft::plain(role));
    put_signer(entry, context, one, contract, signer);
    const auto day = signature["when"].day();
    if (!day) {
      context.warn(contract, "signer.signature.when is no full date; that signature is left out");
      continue;
    }
    put_day(entry, "signed", day);
    list.items.push_back(std::move(entry));
    contract.used = true;
  }
}

Draft signatures_of(const Context& context, const Case& one, const Resource& plan) {
  Draft list = Draft::list();
  for (const Json& reference : plan.json["supportingInfo"].each()) {
    const auto address = Reference::of(reference);
    if (address.empty()) continue;
    const auto* contract = context.resources().find(plan, address, {"Contract"});
    if (!contract) context.follow(plan, reference, "supportingInfo", {"Contract"});  // which warns
    if (!contract || contract->type != "Contract" || does_not_hold(*contract, {"cancelled", "rejected"})) continue;
    for (const Json& signer : contract->json["signer"].each()) add_signer(list, context, one, *contract, signer);
    if (!contract->used) contract->why = "nobody has signed it";
  }
  return list;
}

// --- the plan --------------------------------------------------------------------------------------------------------

/// False, with the reason on the resource, for a plan that makes no record.
bool holds(const Resource& plan) {
  if (does_not_hold(plan, {"draft"})) return false;
  const auto intent = plan.json["intent"].text();
  if (intent != "proposal" && intent != "option") return true;
  plan.why = fmt::format("its intent is {}", intent);
  return false;
}

Draft actor(const Party& party) {
  Draft draft = Draft::map();
  put_id(draft, "person", party.person);
  put_id(draft, "organization", party.organization);
  return draft;
}

/// The eLTSS guide gives the plan's monitor as the care manager of an EpisodeOfCare. Nobody, where those whose time
/// meets the plan's are several.
Party monitor_of(const Context& context, const Case& one, const Ends& effective) {
  Party monitor;
  for (const auto& [party, ends] : care_managers(context, one)) {
    if (ends.to && effective.from && *ends.to < *effective.from) continue;
    if (ends.from && effective.to && *effective.to < *ends.from) continue;
    if (!monitor.empty() && monitor != party) return {};
    monitor = party;
  }
  return monitor;
}

Draft plan_draft(const Context& context, const Case& one, const Resource& plan, const Party& author) {
  Draft draft = Draft::map();
  draft.add("record", Draft::plain("plan"));
  draft.add("case", Draft::id(one.id));
  const auto created = plan.json["created"].day();
  draft.add("written", Draft::plain(created.value_or(one.earliest).text()),
            created ? std::string() : one.earliest_comment + "the CarePlan does not say when it was written");
  if (is_provider_plan(plan.json["category"])) draft.add("kind", Draft::plain("provider-plan"));
  draft.add("by", actor(author));
  const auto ends = ends_of(plan.json["period"]);
  Draft effective = Draft::map();
  put_ends(effective, ends);
  put(draft, "effective", std::move(effective));
  put(draft, "goals", goals_of(context, plan));
  put(draft, "services", services_of(context, one, plan));
  put(draft, "risks", risks_of(context, one, plan));
  put(draft, "signatures", signatures_of(context, one, plan));
  if (!is_provider_plan(plan.json["category"])) put(draft, "monitor", actor(monitor_of(context, one, ends)));
  return draft;
}

}  // namespace

std::vector<Record> plans(const Context& context, const Case& one) {
  std::vector<Record> records;
  std::map<Date, unsigned> on_day;
  for (const auto* plan : one.of("CarePlan")) {
    if (!holds(*plan)) continue;
    const auto author = context.party(*plan, plan->json["author"], "author");
    if (author.empty()) {
      plan->why = plan->json["partOf"] ? "it is a part of another plan and names no author of its own: a plan needs one"
                                       : "it names no author whom a record can name: a plan needs one";
      continue;
    }
    const auto day = plan->json["created"].day().value_or(one.earliest);
    const unsigned count = ++on_day[day];
    auto path = fmt::format("{}/plan-{}", one.folder, day.text());
    if (count > 1) path += fmt::format("-{}", count);
    records.push_back({path + ".yaml", {}, plan_draft(context, one, *plan, author)});
    plan->used = true;
  }
  return records;
}

}  // namespace cfcm::exchange::fhir
