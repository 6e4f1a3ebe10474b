#include "render/catalogue_text.h"
#include "render/finding_json.h"
#include "render/words.h"

namespace cfcm::render {
namespace {

using rules::Rule;

/// Lists stay when they are empty: every rule has the same shape.
Json rule_json(const Rule& rule) {
  Json json = Json::object();
  json["rule"] = rule.code;
  json["slug"] = rule.slug;
  if (rule.element != 0) json["element"] = rule.element;
  json["category"] = rules::name(rule.category);
  Json incentives = Json::array(), citations = Json::array(), levels = Json::object();
  for (const auto incentive : rule.incentives) incentives.push_back(rules::name(incentive));
  for (const auto& [pack_name, pack] : rules::embedded_packs()) {
    const auto entry = pack.levels.find(rule.code);
    if (entry != pack.levels.end())
      levels[pack_name] = name(entry->second.level);
    else if (rules::everywhere(rule))
      levels[pack_name] = name(rule.level);
  }
  for (const auto citation : rule.citations) citations.push_back(citation);
  json["incentives"] = std::move(incentives);
  json["levels"] = std::move(levels);
  json["citations"] = std::move(citations);
  json["summary"] = rule.summary;
  return json;
}

std::string answer(const char* key, Json list) {
  Json json = Json::object();
  json["schema_version"] = schema_version;
  json[key] = std::move(list);
  return document(json);
}

Json entry_json(const rules::Pack::Entry& entry) {
  Json json = Json::object();
  json["level"] = name(entry.level);
  if (!entry.citation.empty()) json["citation"] = entry.citation;
  if (entry.effective) json["effective"] = entry.effective->text();
  return json;
}

Json pack_json(const rules::Pack& pack) {
  Json json = Json::object();
  json["pack"] = pack.name;
  json["title"] = pack.title;
  json["applies_to"] = pack.applies_to;
  Json& levels = json["rules"] = Json::object();
  for (const auto& [code, entry] : pack.levels) levels[code] = entry_json(entry);
  Json& settings = json["settings"] = Json::object();
  for (const auto& [setting, given] : pack.settings) settings[setting] = given.value;
  return json;
}

}  // namespace

std::string rules_json(RuleList rules) {
  Json list = Json::array();
  for (const Rule* rule : rules) list.push_back(rule_json(*rule));
  return answer("rules", std::move(list));
}

std::string explain_json(const Rule& rule, const Findings& example) {
  Json json = rule_json(rule);
  json["level"] = name(rule.level);  // where no pack speaks of the rule
  if (!rule.why.empty()) json["why"] = rule.why;
  if (!rule.remedy.empty()) json["remedy"] = rule.remedy;
  if (!rule.needs.empty()) json["needs"] = rule.needs;
  Json findings = Json::array();
  for (const Finding& finding : example) findings.push_back(finding_json(finding));
  if (!findings.empty()) json["example"] = std::move(findings);
  Json list = Json::array();
  list.push_back(std::move(json));
  return answer("rules", std::move(list));
}

std::string settings_json() {
  Json list = Json::array();
  for (const auto& [name, setting] : rules::known_settings()) {
    Json json = Json::object();
    json["setting"] = name;
    json["kind"] = setting.kind;
    json["value"] = setting.value;
    json["citation"] = setting.citation;
    list.push_back(std::move(json));
  }
  return answer("settings", std::move(list));
}

std::string packs_json() {
  Json list = Json::array();
  for (const auto& entry : rules::embedded_packs()) list.push_back(pack_json(entry.second));
  return answer("packs", std::move(list));
}

}  // namespace cfcm::render
