#include "render/pack_page.h"

#include <fmt/format.h>

#include "render/finding_json.h"
#include "render/printable.h"
#include "render/table.h"
#include "render/words.h"

namespace cfcm::render {
namespace {

using rules::Pack;
using rules::Rule;

/// One level of a pack: of a rule, or of one of its variants.
struct Line {
  std::string what{}, level{}, citation{}, summary{};
  std::optional<Date> effective{};
  bool of_pack = true;  ///< false: the catalogue's, since the pack is silent
};

std::vector<Line> lines_of(const Pack& pack, std::span<const Rule* const> rules) {
  std::vector<Line> all;
  for (const Rule* rule : rules) {
    if (rule->code.starts_with('D')) continue;
    const auto add = [&](std::string key, std::string_view variant) {
      const auto entry = pack.levels.find(key);
      if (entry != pack.levels.end()) {
        all.push_back({std::move(key), std::string(name(entry->second.level)), entry->second.citation,
                       std::string(variant.empty() ? rule->summary : variant), entry->second.effective});
      } else if (variant.empty() && rules::everywhere(*rule)) {
        all.push_back({std::move(key),
                       std::string(name(rule->level)),
                       fmt::format("{}", fmt::join(rule->citations, "; ")),
                       std::string(rule->summary),
                       {},
                       false});
      }
    };
    add(std::string(rule->code), {});
    for (const auto variant : rule->variants) add(fmt::format("{}.{}", rule->code, variant), variant);
  }
  return all;
}

template <class Names>
std::string any_or(const Names& names) {
  return names.empty() ? std::string("any") : fmt::format("{}", fmt::join(names, ", "));
}

std::string id(const Finding& finding) { return finding.case_id.empty() ? finding.where.path : finding.case_id; }

std::string status(const Finding* finding) {
  if (!finding) return "-";
  std::string text(name(finding->level));
  if (finding->verdict == Verdict::possible) text += " (possible)";
  return text;
}

}  // namespace

std::string pack_text(const Pack& pack, std::span<const Rule* const> rules) {
  std::string out = fmt::format("{}: {}\n\n", pack.name, pack.title);
  std::vector<std::vector<std::string>> facts{{"funding", any_or(pack.applies_to)},
                                              {"programs", any_or(pack.programs)}};
  facts.push_back({"one firewall meets element 8 under such packs alone", pack.firewall_suffices ? "yes" : "no"});
  facts.push_back({"a safeguard may cover eligibility decisions", pack.eligibility_safeguards ? "yes" : "no"});
  for (const auto& [category, title] : pack.categories) facts.push_back({category, title});
  out += table(facts, 2);

  std::vector<std::vector<std::string>> levels{{"RULE", "LEVEL", "FROM", "CITATION"}};
  for (const auto& line : lines_of(pack, rules)) {
    levels.push_back({line.what, line.level, line.effective ? line.effective->text() : "-",
                      line.citation + (line.of_pack ? "" : " (the catalogue's; the pack is silent)")});
  }
  if (levels.size() > 1) out += "\n" + table(levels);
  std::vector<std::vector<std::string>> settings{{"SETTING", "VALUE", "CITATION"}};
  for (const auto& [setting, given] : pack.settings) settings.push_back({setting, given.value, given.citation});
  if (settings.size() > 1) out += "\n" + table(settings);
  return out;
}

std::string pack_json(const Pack& pack, std::span<const Rule* const> rules) {
  Json json;
  json["schema_version"] = schema_version;
  json["pack"] = pack.name;
  json["title"] = pack.title;
  json["applies_to"] = pack.applies_to;
  json["programs"] = pack.programs;
  json["firewall_suffices"] = pack.firewall_suffices;
  json["eligibility_safeguards"] = pack.eligibility_safeguards;
  json["categories"] = pack.categories;
  Json& levels = json["rules"] = Json::array();
  for (const auto& line : lines_of(pack, rules)) {
    Json one = {{"rule", line.what}, {"level", line.level}, {"citation", line.citation}, {"of_pack", line.of_pack}};
    if (line.effective) one["effective"] = line.effective->text();
    levels.push_back(std::move(one));
  }
  Json& settings = json["settings"] = Json::array();
  for (const auto& [setting, given] : pack.settings)
    settings.push_back({{"setting", setting}, {"value", given.value}, {"citation", given.citation}});
  return document(json);
}

std::string pack_diff_text(const PackDiff& diff) {
  std::string out;
  if (diff.changes.empty()) {
    out = fmt::format("{} and {} say the same\n", diff.before.name, diff.after.name);
  } else {
    std::vector<std::vector<std::string>> rows{{"WHAT", diff.before.name, diff.after.name, "CITATION"}};
    for (const auto& change : diff.changes) {
      const auto shown = [](const std::string& value) { return value.empty() ? std::string("-") : value; };
      rows.push_back({change.what, shown(change.before), shown(change.after),
                      change.after_citation.empty() ? change.before_citation : change.after_citation});
    }
    out = table(rows);
  }
  if (!diff.statuses) return out;
  if (diff.statuses->empty()) return out + "\nno finding changes in the tree\n";
  std::vector<std::vector<std::string>> rows{{"CASE", "RULE", diff.before.name, diff.after.name, "WHERE"}};
  for (const auto& change : *diff.statuses) {
    const Finding& one = change.after ? *change.after : *change.before;
    rows.push_back({printable(id(one)), one.rule, status(change.before), status(change.after),
                    printable(fmt::format("{}:{}", one.where.path, one.where.line))});
  }
  return out + "\n" + table(rows);
}

std::string pack_diff_json(const PackDiff& diff) {
  Json json;
  json["schema_version"] = schema_version;
  json["before"] = diff.before.name;
  json["after"] = diff.after.name;
  Json& changes = json["changes"] = Json::array();
  for (const auto& change : diff.changes) {
    Json one = {{"what", change.what}};
    if (!change.before.empty()) one["before"] = {{"value", change.before}, {"citation", change.before_citation}};
    if (!change.after.empty()) one["after"] = {{"value", change.after}, {"citation", change.after_citation}};
    changes.push_back(std::move(one));
  }
  if (!diff.statuses) return document(json);
  Json& findings = json["findings"] = Json::array();
  for (const auto& change : *diff.statuses) {
    const Finding& finding = change.after ? *change.after : *change.before;
    Json one = {{"rule", finding.rule},
                {"path", finding.where.path},
                {"line", finding.where.line},
                {"fingerprint", finding.fingerprint}};
    if (!finding.case_id.empty()) one["case"] = finding.case_id;
    if (change.before) one["before"] = name(change.before->level);
    if (change.after) one["after"] = name(change.after->level);
    findings.push_back(std::move(one));
  }
  return document(json);
}

}  // namespace cfcm::render
