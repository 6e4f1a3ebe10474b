#include "render/limits.h"

#include <fmt/format.h>

#include "render/finding_json.h"
#include "render/table.h"
#include "rules/limits.h"

namespace cfcm::render {

std::string limits_text() {
  std::vector<std::vector<std::string>> rows{{"CODE", "WHY", "WHAT IT ASKS"}};
  for (const auto& limit : rules::limits())
    rows.push_back({std::string(limit.code), std::string(rules::name(limit.why)), std::string(limit.asks)});
  return table(rows);
}

std::string limits_json() {
  Json json;
  json["schema_version"] = schema_version;
  json["limits"] = Json::array();
  for (const auto& limit : rules::limits())
    json["limits"].push_back(
        {{"rule", limit.code}, {"why", rules::name(limit.why)}, {"asks", limit.asks}, {"reason", limit.reason}});
  return document(json);
}

std::string limits_markdown() {
  std::string out = "| row | what it asks | why it is no rule |\n| --- | --- | --- |\n";
  for (const auto& limit : rules::limits())
    out += fmt::format("| {} | {} | {}: {} |\n", limit.code, limit.asks, rules::name(limit.why), limit.reason);
  return out;
}

}  // namespace cfcm::render
