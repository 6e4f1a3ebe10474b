#include "render/catalogue_text.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/table.h"
#include "render/text_finding.h"
#include "render/words.h"
#include "yaml/utf8.h"

namespace cfcm::render {
namespace {

using rules::Pack;
using rules::Rule;

const Pack::Entry* entry_of(const Pack& pack, std::string_view code) {
  const auto found = pack.levels.find(code);
  return found == pack.levels.end() ? nullptr : &found->second;
}

/// The strictest word of the packs; the catalogue's where all are silent.
Level level_under(const Rule& rule, PackList packs) {
  std::optional<Level> strictest;
  for (const Pack* pack : packs) {
    const auto* entry = entry_of(*pack, rule.code);
    if (entry) strictest = std::max(strictest.value_or(Level::note), entry->level);
  }
  return strictest.value_or(rule.level);
}

/// Words in lines of at most 78 columns, each after two spaces.
std::string wrapped(std::string_view text) {
  std::string out, line;
  const auto flush = [&] {
    if (!line.empty()) out += "  " + line + '\n';
    line.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = text.find_first_not_of(" \n", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \n", begin), text.size());
    const auto word = text.substr(begin, at - begin);
    if (!line.empty() && yaml::count(line) + 1 + yaml::count(word) > 76) flush();
    if (!line.empty()) line += ' ';
    line += word;
  }
  flush();
  return out;
}

std::string section(std::string_view title, const std::string& body) {
  return body.empty() ? std::string() : fmt::format("\n{}\n{}", title, body);
}

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (end > 0) out += fmt::format("  {}", text.substr(0, end));
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string facts(const Rule& rule) {
  std::vector<std::vector<std::string>> rows;
  if (rule.element != 0) rows.push_back({"element", std::to_string(rule.element)});
  rows.push_back({"category", std::string(rules::name(rule.category))});
  std::vector<std::string_view> incentives;
  for (const auto incentive : rule.incentives) incentives.push_back(rules::name(incentive));
  if (!incentives.empty()) rows.push_back({"incentive", fmt::format("{}", fmt::join(incentives, ", "))});
  if (!rule.citations.empty()) rows.push_back({"citations", fmt::format("{}", fmt::join(rule.citations, "; "))});
  return table(rows, 2);
}

/// What each pack says of the rule and of its variants.
std::string levels(const Rule& rule) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& [pack_name, pack] : rules::embedded_packs()) {
    for (const auto& [code, entry] : pack.levels) {
      const auto dot = std::min(code.find('.'), code.size());
      if (std::string_view(code).substr(0, dot) != rule.code) continue;
      auto who = dot == code.size() ? pack_name : fmt::format("{}, {}", pack_name, code.substr(dot + 1));
      auto citation = entry.citation;
      if (entry.effective) citation += fmt::format(" (a note before {})", entry.effective->text());
      rows.push_back({std::move(who), std::string(name(entry.level)), std::move(citation)});
    }
  }
  if (rows.empty()) rows.push_back({"any pack", std::string(name(rule.level))});
  return table(rows, 2);
}

std::string shown(const Findings& example) {
  fmt::memory_buffer out;
  for (const Finding& finding : example) {
    if (out.size() > 0) out.push_back('\n');
    write_finding(finding, false, out);
  }
  return indented({out.data(), out.size()});
}

}  // namespace

std::string rules_text(RuleList rules, PackList packs) {
  std::vector<std::vector<std::string>> rows{{"CODE", "SLUG", "LEVEL"}};
  for (const Pack* pack : packs) rows.front().push_back(pack->name);
  rows.front().emplace_back("SUMMARY");
  for (const Rule* rule : rules) {
    const auto level = name(level_under(*rule, packs));
    std::vector<std::string> row{std::string(rule->code), std::string(rule->slug), std::string(level)};
    for (const Pack* pack : packs) {
      const auto* entry = entry_of(*pack, rule->code);
      row.emplace_back(entry ? name(entry->level) : rules::everywhere(*rule) ? name(rule->level) : "-");
    }
    row.emplace_back(rule->summary);
    rows.push_back(std::move(row));
  }
  return table(rows);
}

std::string explain_text(const Rule& rule, const Findings& example) {
  std::string out = fmt::format("{} {}\n\n{}", rule.code, rule.slug, facts(rule));
  out += section("What must be true", wrapped(sentence(rule.summary)));
  out += section("Why", wrapped(sentence(rule.why)));
  out += section("Levels", levels(rule));
  out += section("What it needs", wrapped(sentence(rule.needs)));
  out += section("Example", shown(example));
  out += section("What to do", wrapped(sentence(rule.remedy)));
  return out;
}

std::string packs_text() {
  std::vector<std::vector<std::string>> rows{{"PACK", "RULES", "FUNDING", "TITLE"}};
  for (const auto& [pack_name, pack] : rules::embedded_packs()) {
    const auto is_rule = [](const auto& entry) { return entry.first.find('.') == std::string::npos; };
    const auto count = std::ranges::count_if(pack.levels, is_rule);
    const auto funding = pack.applies_to.empty() ? "any" : fmt::format("{}", fmt::join(pack.applies_to, ", "));
    rows.push_back({pack_name, std::to_string(count), funding, pack.title});
  }
  return table(rows);
}

std::string settings_text() {
  const rules::Policy common;
  std::vector<std::vector<std::string>> clocks{{"CLOCK", "LENGTH", "EXTENSION", "SOURCE"}};
  for (const auto& name : rules::known_clocks()) {
    const auto clock = common.clock(name, {});
    const auto extension = clock.extension == 0 ? std::string("-") : fmt::format("{} days", clock.extension);
    clocks.push_back({name, stats::text(clock), extension, clock.citation});
  }
  std::vector<std::vector<std::string>> settings{{"SETTING", "KIND", "VALUE", "SOURCE"}};
  for (const auto& [name, setting] : rules::known_settings()) {
    if (!name.starts_with("clocks.")) settings.push_back({name, setting.kind, setting.value, setting.citation});
  }
  return table(clocks) + '\n' + table(settings);
}

}  // namespace cfcm::render
