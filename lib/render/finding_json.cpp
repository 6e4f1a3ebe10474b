#include "render/finding_json.h"

#include <string_view>

#include "cfcm_version.h"
#include "render/printable.h"
#include "render/words.h"
#include "rules/citations.h"
#include "rules/rule.h"

namespace cfcm::render {
namespace {

void put(Json& object, const char* key, std::string_view text) {
  if (!text.empty()) object[key] = as_utf8(text);
}

void put(Json& object, const char* key, const std::optional<Date>& date) {
  if (date) object[key] = date->text();
}

void put(Json& object, const char* key, std::uint32_t number) {
  if (number != 0) object[key] = number;
}

/// An object or a list, unless there is nothing in it.
void put_filled(Json& object, const char* key, Json value) {
  if (!value.empty()) object[key] = std::move(value);
}

Json where_json(const Where& where) {
  Json json = Json::object();
  put(json, "path", where.path);
  put(json, "line", where.line);
  put(json, "column", where.column);
  put(json, "end_column", where.end_column);
  put(json, "pointer", where.pointer);
  return json;
}

/// A share that is a band is an object, as in the finding's own `share`.
Json percent_json(const std::string& percent) {
  constexpr std::string_view between = " to ";
  const auto at = percent.find(between);
  if (at == std::string::npos) return percent;
  return {{"at_least", percent.substr(0, at)}, {"at_most", percent.substr(at + between.size())}};
}

Json hop_json(const Hop& hop) {
  Json json = Json::object();
  put(json, "from", hop.from);
  put(json, "tie", hop.tie);
  put(json, "to", hop.to);
  put(json, hop.tie == "related-to" ? "relation" : "kind", hop.detail);
  if (!hop.percent.empty()) json["percent"] = percent_json(hop.percent);
  put(json, "evidence", hop.evidence);
  put(json, "since", hop.since);
  put(json, "until", hop.until);
  Json where = Json::object();
  put(where, "path", hop.path);
  put(where, "line", hop.line);
  put_filled(json, "where", std::move(where));
  return json;
}

Json share_json(const Finding::Share& share) {
  Json json = Json::object();
  put(json, "exact", share.exact);
  put(json, "at_least", share.at_least);
  put(json, "at_most", share.at_most);
  return json;
}

Json related_json(const Finding::Related& related) {
  Json json = Json::object();
  put_filled(json, "where", where_json(related.where));
  put(json, "note", related.note);
  return json;
}

void put_catalogue(Json& json, const rules::Rule& rule) {
  put(json, "element", rule.element);
  put(json, "category", rules::name(rule.category));
  Json incentives = Json::array();
  for (const auto incentive : rule.incentives) incentives.push_back(rules::name(incentive));
  put_filled(json, "incentives", std::move(incentives));
}

/// Who did what when, to whom it leads and by which ties.
void put_sentence(Json& json, const Finding& finding) {
  put(json, "act", finding.act);
  put(json, "date", finding.date);
  put(json, "through", finding.through);
  Json actor = Json::object(), party = Json::object(), chain = Json::array();
  put(actor, "person", finding.actor.person);
  put(actor, "organization", finding.actor.organization);
  put_filled(json, "actor", std::move(actor));
  put(party, "id", finding.party.id);
  put(party, "role", finding.party.role);
  put_filled(json, "party", std::move(party));
  for (const Hop& hop : finding.chain) chain.push_back(hop_json(hop));
  put_filled(json, "chain", std::move(chain));
  if (finding.share) put_filled(json, "share", share_json(*finding.share));
}

}  // namespace

Json finding_json(const Finding& finding) {
  const auto* rule = rules::find_rule(finding.rule);
  Json json = Json::object();
  put(json, "rule", finding.rule);
  if (rule) put(json, "slug", rule->slug);
  put(json, "level", name(finding.level));
  put(json, "verdict", name(finding.verdict));
  if (rule) put_catalogue(json, *rule);
  put(json, "case", finding.case_id);
  put_filled(json, "where", where_json(finding.where));
  put(json, "message", finding.message);
  put_sentence(json, finding);
  put_filled(json, "citations", rules::citations(finding));
  put(json, "remedy", finding.remedy);
  Json related = Json::array();
  for (const auto& place : finding.related) related.push_back(related_json(place));
  put_filled(json, "related", std::move(related));
  put(json, "fingerprint", finding.fingerprint);
  if (finding.accepted) {
    Json accepted = Json::object();
    put(accepted, "reason", finding.accepted->reason);
    put(accepted, "expires", finding.accepted->expires);
    json["accepted"] = std::move(accepted);  // even empty: that it is accepted is the news
  }
  return json;
}

Json outcome_json(const audit::Outcome& outcome) {
  Json json = Json::object();
  json["schema_version"] = schema_version;
  json["tool"]["name"] = "cfcm";
  json["tool"]["version"] = CFCM_VERSION;
  json["as_of"] = outcome.as_of.text();
  json["policies"] = outcome.policies;
  Json& inputs = json["inputs"];
  inputs["root"] = outcome.root.empty() ? "." : as_utf8(outcome.root);
  inputs["records"] = outcome.records;
  inputs["files"] = outcome.files;
  inputs["cases"] = outcome.cases;
  put(inputs, "digest", outcome.digest);
  Json& summary = json["summary"];
  summary["error"] = outcome.errors;
  summary["warning"] = outcome.warnings;
  summary["note"] = outcome.notes;
  summary["accepted"] = outcome.accepted;
  summary["not_testable"] = outcome.not_testable.size();
  summary["rules_run"] = outcome.rules_run.size();
  if (!outcome.not_testable.empty()) summary["not_testable_rules"] = outcome.not_testable;
  if (!outcome.failures.empty()) {
    Json& failures = json["failures"] = Json::array();
    for (const Failure& failure : outcome.failures) failures.push_back(as_utf8(failure.message));
  }
  return json;
}

Json failure_json(const Failure& failure) {
  Json json = Json::object();
  json["schema_version"] = schema_version;
  json["tool"]["name"] = "cfcm";
  json["tool"]["version"] = CFCM_VERSION;
  json["failures"] = Json::array({as_utf8(failure.message)});
  return json;
}

std::string document(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n'; }

std::string line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

}  // namespace cfcm::render
