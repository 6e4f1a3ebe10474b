#include "rules/settings.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/date.h"
#include "base/decimal.h"
#include "base/embedded.h"
#include "source/finding.h"
#include "stats/clock.h"
#include "yaml/read.h"

namespace cfcm::rules {
namespace {

yaml::Tree embedded_tree(const embedded::File& file) {
  Findings findings;
  return yaml::read(0, file.path, std::string(file.text), findings);
}

constexpr ClockPart parts_of_clocks[] = {{"length", "number", "0"},    {"unit", "unit", "days"},
                                         {"extension", "number", "0"}, {"extension_notice", "number", "0"},
                                         {"pauses", "truth", "false"}, {"in_force", "date", "1850-01-01"}};

void add_clock(const std::string& name, const yaml::Node& node, std::map<std::string, Setting, std::less<>>& all) {
  const auto citation = node.find("citation");
  for (const ClockPart& part : clock_parts()) {
    const auto given = node.find(part.name);
    all.emplace(fmt::format("clocks.{}.{}", name, part.name),
                Setting{std::string(part.kind), std::string(given ? given->text() : part.value),
                        citation ? std::string(citation->text()) : std::string()});
  }
}

std::map<std::string, Setting, std::less<>> read_settings() {
  std::map<std::string, Setting, std::less<>> all;
  for (const auto& file : embedded::policies()) {
    if (file.path != common_path) continue;
    const auto tree = embedded_tree(file);
    const auto settings = tree.root().find("settings"), clocks = tree.root().find("clocks");
    for (const auto& [key, value] : settings->entries()) {
      Setting setting;
      for (const auto& [name, text] : value.entries()) {
        auto& part = name.text() == "kind" ? setting.kind : name.text() == "value" ? setting.value : setting.citation;
        part = text.text();
      }
      all.emplace(key.text(), std::move(setting));
    }
    for (const auto& [key, value] : clocks->entries()) add_clock(std::string(key.text()), value, all);
  }
  return all;
}

}  // namespace

std::span<const ClockPart> clock_parts() { return parts_of_clocks; }

const std::map<std::string, Setting, std::less<>>& known_settings() {
  static const auto known = read_settings();
  return known;
}

const std::vector<std::string>& known_clocks() {
  static const auto names = [] {
    std::vector<std::string> all;
    for (const auto& [name, setting] : known_settings()) {
      constexpr std::string_view before = "clocks.", after = ".length";
      if (name.starts_with(before) && name.ends_with(after))
        all.push_back(name.substr(before.size(), name.size() - before.size() - after.size()));
    }
    return all;
  }();
  return names;
}

std::string_view setting_noun(std::string_view kind) {
  if (kind == "truth") return "true or false";
  if (kind == "unit") return "unit: hours, days, working-days or months";
  return kind;
}

bool fits_setting(std::string_view kind, std::string_view text) {
  if (kind == "unit") return stats::unit_of(text).has_value();
  if (kind == "truth") return text == "true" || text == "false";
  if (kind == "date") return Date::parse(text).has_value();
  if (kind == "decimal") return Decimal::parse(text).has_value();
  return !text.empty() && text.size() <= 6 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace cfcm::rules
