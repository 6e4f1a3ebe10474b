#include "render/pack_schema.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/case_lists.h"
#include "rules/policy.h"
#include "rules/rule.h"
#include "stats/clock.h"

namespace cfcm::render {
namespace {

using Json = nlohmann::ordered_json;

Json text() { return {{"type", "string"}}; }
Json truth() { return {{"type", "boolean"}}; }
Json date() { return {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}, {"format", "date"}}; }

Json object(Json properties) {
  return {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
}

/// What a setting of this kind takes.
Json value_of(std::string_view kind) {
  if (kind == "truth") return truth();
  if (kind == "date") return date();
  if (kind == "number") return {{"type", "integer"}, {"minimum", 0}, {"maximum", 999999}};
  if (kind == "decimal") return {{"type", {"number", "string"}}, {"pattern", "^-?[0-9]+(\\.[0-9]+)?$"}};
  Json words = Json::array();
  for (const auto unit : {stats::Unit::hours, stats::Unit::days, stats::Unit::working_days, stats::Unit::months})
    words.push_back(stats::name(unit));
  return {{"enum", std::move(words)}};
}

Json rules_schema() {
  Json entry =
      object({{"level", {{"enum", {"error", "warning", "note"}}}}, {"citation", text()}, {"effective", date()}});
  entry["required"] = {"level"};
  Json all = Json::object();
  for (const auto* rule : rules::all_rules()) {
    if (rule->code.starts_with('D')) continue;
    all[rule->code] = {{"$ref", "#/definitions/level"}, {"description", rule->summary}};
    for (const auto variant : rule->variants)
      all[fmt::format("{}.{}", rule->code, variant)] = {{"$ref", "#/definitions/level"}};
  }
  Json schema = object(std::move(all));
  schema["definition"] = std::move(entry);
  return schema;
}

Json clocks_schema() {
  Json parts = Json::object();
  for (const auto& part : rules::clock_parts()) parts[part.name] = value_of(part.kind);
  parts["citation"] = text();
  Json all = Json::object();
  for (const auto& name : rules::known_clocks()) all[name] = object(parts);
  return object(std::move(all));
}

Json settings_schema() {
  Json all = Json::object();
  for (const auto& [name, setting] : rules::known_settings()) {
    if (name.starts_with("clocks.")) continue;
    Json with_source = object({{"value", value_of(setting.kind)}, {"citation", text()}});
    with_source["required"] = {"value"};
    all[name]["anyOf"] = {value_of(setting.kind), std::move(with_source)};
    all[name]["description"] = setting.citation;
  }
  return object(std::move(all));
}

Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

}  // namespace

std::string pack_schema() {
  Json sources = Json::array(), categories = Json::object();
  for (const auto source : model::funding_source_words) sources.push_back(source);
  for (const auto category : {rules::Category::system_design, rules::Category::structural, rules::Category::procedural,
                              rules::Category::monitoring})
    categories[rules::name(category)] = text();
  Json rules = rules_schema();
  Json level = rules["definition"];
  rules.erase("definition");

  Json schema;
  schema["$schema"] = "http://json-schema.org/draft-07/schema#";
  schema["title"] = "policy pack";
  schema["description"] = "levels, clocks and settings by which a program is judged, each with its citation";
  schema.update(object({{"pack", text()},
                        {"title", text()},
                        {"applies_to", list_of({{"enum", std::move(sources)}})},
                        {"programs", list_of(text())},
                        {"firewall_suffices", truth()},
                        {"eligibility_safeguards", truth()},
                        {"categories", object(std::move(categories))},
                        {"rules", std::move(rules)},
                        {"clocks", clocks_schema()},
                        {"settings", settings_schema()}}));
  schema["required"] = {"pack"};
  schema["definitions"]["level"] = std::move(level);
  return schema.dump(2) + "\n";
}

}  // namespace cfcm::render
