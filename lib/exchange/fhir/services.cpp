#include "exchange/fhir/services.h"

#include <algorithm>

#include "exchange/fhir/codes.h"
#include "exchange/fhir/drafting.h"

namespace cfcm::exchange::fhir {
namespace {

using yaml::Draft;

/// Who provides, and who does the work.
struct Performer {
  std::string provider{}, worker{};
  auto operator<=>(const Performer&) const = default;
};

/// One organization with people is one provider with workers; otherwise each performer provides. A person works for
/// the organization that a PractitionerRole gives, else on their own account.
std::vector<Performer> performers_of(const Context& context, const Resource& from, const Json& list,
                                     std::string_view field) {
  std::vector<Party> parties;
  for (const Json& reference : list.each()) {
    const auto* meant = context.follow(from, reference, field,
                                       {"Practitioner", "PractitionerRole", "RelatedPerson", "Organization",
                                        "HealthcareService", "Patient", "CareTeam"});
    if (!meant || meant->type == "Patient" || meant->type == "CareTeam") continue;
    if (const auto party = context.party(from, reference, field); !party.empty()) parties.push_back(party);
  }
  std::vector<std::string> organizations;
  for (const Party& party : parties) {
    if (party.person.empty()) organizations.push_back(party.organization);
  }
  const bool people = std::ranges::any_of(parties, [](const Party& party) { return !party.person.empty(); });

  std::vector<Performer> performers;
  for (const Party& party : parties) {
    Performer performer{party.organization, party.person};
    const bool together = organizations.size() == 1 && people;
    if (party.person.empty() && together) continue;
    if (!party.person.empty() && performer.provider.empty()) {
      performer.provider = together ? organizations.front() : context.employer(party.person);
      if (performer.provider.empty()) performer.provider = party.person;
    }
    if (std::ranges::find(performers, performer) == performers.end()) performers.push_back(performer);
  }
  return performers;
}

void put_amount(Draft& line, const Json& quantity) {
  const auto units = quantity["value"].number();
  if (units.empty()) return;
  put_plain(line, "units", units);
  put_text(line, "unit", quantity["unit"].text());
}

void put_quantity(Draft& line, const Json& json) {
  put_amount(line, json["quantityQuantity"]);
  const Json ratio = json["quantityRatio"];
  put_amount(line, ratio["numerator"]);
  const auto unit = ratio["denominator"]["unit"].text(), count = ratio["denominator"]["value"].number();
  if (!unit.empty() && !ratio["numerator"]["value"].number().empty())
    put_text(line, "per", count.empty() || count == "1" ? unit : count + ' ' + unit);
}

Ends days_of(const Json& json, std::string_view kind) {
  const std::string name(kind);
  if (const Json period = json[name + "Period"]) return ends_of(period);
  if (const auto day = json[name + "DateTime"].day()) return {day, day};
  return ends_of(json[name + "Timing"]["repeat"]["boundsPeriod"]);
}

// --- what a request refers to ----------------------------------------------------------------------------------------

/// Of the resources that `list` refers to those of one type; others are somebody else's matter.
std::vector<const Resource*> named(const Context& context, const Resource& from, const Json& list,
                                   std::string_view field, std::string_view type) {
  std::vector<const Resource*> found;
  for (const Json& reference : list.each()) {
    const auto address = Reference::of(reference);
    const auto* resource = address.empty() ? nullptr : context.resources().find(from, address, {type});
    if (!resource && !address.empty()) context.follow(from, reference, field, {type});  // which warns
    if (resource && resource->type == type) found.push_back(resource);
  }
  return found;
}

/// The price of what the request asks for: of the item of its code, or of the only item.
std::string rate_of(const Resource& claim, const Json& request) {
  const auto items = claim.json["item"].each();
  const auto wanted = codes(request["code"]);
  for (const Json& item : items) {
    const auto billed = codes(item["productOrService"]);
    const bool same = std::ranges::any_of(billed, [&](const Code& code) {
      return !code.code.empty() && std::ranges::find(wanted, code.code, &Code::code) != wanted.end();
    });
    const auto currency = item["unitPrice"]["currency"].text();
    if ((same || items.size() == 1) && (currency.empty() || currency == "USD"))
      return item["unitPrice"]["value"].number();
  }
  return {};
}

struct Billing {
  std::string by{}, rate{};
};

Billing billing_of(const Context& context, const Resource& request) {
  for (const auto* claim : named(context, request, request.json["supportingInfo"], "supportingInfo", "Claim")) {
    if (does_not_hold(*claim, {"draft", "cancelled"})) continue;
    const auto biller = context.party(*claim, claim->json["provider"], "provider");
    claim->used = true;
    return {biller.organization.empty() ? biller.person : biller.organization, rate_of(*claim, request.json)};
  }
  return {};
}

std::string need_of(const Context& context, const Resource& request) {
  const auto needs = named(context, request, request.json["reasonReference"], "reasonReference", "Condition");
  if (needs.size() != 1) return {};
  auto need = words(needs.front()->json["code"]);
  needs.front()->used = !need.empty();
  return need;
}

std::string goal_of(const Context& context, const Resource& request) {
  const auto goals = named(context, request, request.json["supportingInfo"], "supportingInfo", "Goal");
  return goals.size() == 1 ? safe_id({}, goals.front()->id) : std::string();
}

/// Nothing where the request does not say who directs the service.
std::optional<bool> self_directed(const Json& extensions) {
  for (const Json& extension : extensions.each()) {
    if (!extension["url"].text().ends_with("/eltss-directedBy")) continue;
    const auto by = extension["valueCodeableConcept"];
    const auto known = codes(by);
    return lower(by["text"].text()) == "self" || std::ranges::find(known, "self", &Code::code) != known.end();
  }
  return std::nullopt;
}

std::string_view change_of(std::string_view status) {
  if (status == "revoked" || status == "stopped") return "ended";
  return status == "on-hold" ? "suspended" : "";
}

// --- lines -----------------------------------------------------------------------------------------------------------

Draft line_of(const Context& context, const Resource& request, const Performer& performer, const Billing& billing) {
  const auto& json = request.json;
  Draft line = Draft::map();
  line.add("service", Draft::text(service_name(json["code"])));
  put_id(line, "provider", performer.provider);
  put_id(line, "worker", performer.worker);
  put_id(line, "billed_by", billing.by);
  if (const auto directed = self_directed(json["extension"]))
    line.add("self_directed", Draft::plain(*directed ? "true" : "false"));
  put_text(line, "need", need_of(context, request));
  put_text(line, "goal", goal_of(context, request));
  put_quantity(line, json);
  put_plain(line, "rate", billing.rate);
  put_text(line, "schedule", words(json["occurrenceTiming"]["code"]));
  put_plain(line, "change", std::string(change_of(json["status"].text())));
  put_ends(line, days_of(json, "occurrence"));
  return line;
}

void add_request(const Context& context, const Resource& request, Draft& lines) {
  const auto& json = request.json;
  const auto intent = json["intent"].text();
  if (does_not_hold(request, {"draft"})) return;
  if (intent == "proposal" || intent == "option" || json["doNotPerform"].truth() == true) {
    request.why = "it asks for nothing to be done yet, or for something not to be done";
    return;
  }
  if (service_name(json["code"]).empty()) {
    request.why = "it does not say which service";
    return;
  }
  const auto performers = performers_of(context, request, json["performer"], "performer");
  if (performers.empty()) request.why = "it names no performer that a record can name: a service line needs a provider";
  const auto billing = billing_of(context, request);
  for (const Performer& performer : performers) lines.items.push_back(line_of(context, request, performer, billing));
  request.used = !performers.empty();
}

void add_detail(const Context& context, const Resource& plan, const Json& detail, Draft& lines) {
  const auto status = detail["status"].text();
  const auto name = service_name(detail["code"]);
  if (name.empty() || status == "cancelled" || status == "entered-in-error" || detail["doNotPerform"].truth() == true)
    return;
  for (const Performer& performer : performers_of(context, plan, detail["performer"], "activity.detail.performer")) {
    Draft line = Draft::map();
    line.add("service", Draft::text(name));
    put_id(line, "provider", performer.provider);
    put_id(line, "worker", performer.worker);
    put_amount(line, detail["quantity"]);
    put_text(line, "schedule", detail["scheduledString"].text());
    put_plain(line, "change", std::string(change_of(status)));
    put_ends(line, days_of(detail, "scheduled"));
    lines.items.push_back(std::move(line));
  }
}

}  // namespace

std::vector<const Resource*> requests_of(const Context& context, const Case& one, const Resource& plan) {
  std::vector<const Resource*> requests;
  const auto add = [&](const Resource* request) {
    if (std::ranges::find(requests, request) == requests.end()) requests.push_back(request);
  };
  for (const Json& activity : plan.json["activity"].each()) {
    for (const auto* request : named(context, plan, activity["reference"], "activity.reference", "ServiceRequest"))
      add(request);
  }
  for (const auto* request : one.of("ServiceRequest")) {
    const auto based_on = named(context, *request, request->json["basedOn"], "basedOn", "CarePlan");
    if (std::ranges::find(based_on, &plan) != based_on.end()) add(request);
  }
  return requests;
}

Draft services_of(const Context& context, const Case& one, const Resource& plan) {
  Draft lines = Draft::list();
  for (const auto* request : requests_of(context, one, plan)) add_request(context, *request, lines);
  for (const Json& activity : plan.json["activity"].each()) add_detail(context, plan, activity["detail"], lines);
  return lines;
}

}  // namespace cfcm::exchange::fhir
