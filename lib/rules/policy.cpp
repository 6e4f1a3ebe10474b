#include "rules/policy.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/embedded.h"
#include "rules/rule.h"
#include "yaml/read.h"

namespace cfcm::rules {
namespace {

std::optional<Level> level_of(std::string_view word) {
  if (word == "error") return Level::error;
  if (word == "warning") return Level::warning;
  if (word == "note") return Level::note;
  return std::nullopt;
}

class PackReader {
 public:
  PackReader(const yaml::Tree& tree, const std::string& path, Findings& findings)
      : tree_(tree), path_(path), findings_(findings) {}

  Pack read() {
    for (const auto& [key, value] : tree_.root().entries()) {
      const auto name = key.text();
      if (name == "pack")
        pack_.name = scalar(value);
      else if (name == "title")
        pack_.title = scalar(value);
      else if (name == "applies_to")
        sources(value);
      else if (name == "firewall_suffices")
        pack_.firewall_suffices = truth(value);
      else if (name == "eligibility_safeguards")
        pack_.eligibility_safeguards = truth(value);
      else if (name == "rules")
        levels(value);
      else if (name == "settings")
        settings(value);
      else if (name == "clocks")
        clocks(value);
      else
        wrong(key, "a policy pack has no such key",
              "use pack, title, applies_to, firewall_suffices, eligibility_safeguards, rules, clocks or settings");
    }
    if (pack_.name.empty()) wrong(tree_.root(), "the pack has no name", "begin it with `pack: NAME`");
    return std::move(pack_);
  }

 private:
  void wrong(const yaml::Node& at, std::string message, std::string remedy) {
    tree_.show(at.item());
    findings_.push_back(finding_at("D410", tree_.where(at.mark(), path_), std::move(message), std::move(remedy)));
  }

  std::string scalar(const yaml::Node& node) {
    if (node.is_scalar()) return std::string(node.text());
    wrong(node, "a word or text is expected here", "write a single value");
    return {};
  }

  bool truth(const yaml::Node& node) {
    if (node.is_scalar() && node.text() == "true") return true;
    if (!node.is_scalar() || node.text() != "false")
      wrong(node, "this is neither true nor false", "write true or false");
    return false;
  }

  void sources(const yaml::Node& node) {
    if (!node.is_list())
      return wrong(node, "a list of funding sources is expected", "write one source a line, each after `- `");
    for (const auto& item : node.items()) pack_.applies_to.insert(scalar(item));
  }

  void levels(const yaml::Node& node) {
    if (!node.is_map())
      return wrong(node, "a map of rules is expected", "write a rule code, then its level and citation");
    for (const auto& [key, value] : node.entries()) {
      const auto code = key.text().substr(0, key.text().find('.'));
      if (!in_catalogue(code)) {
        wrong(key, "no rule has this code", "`cfcm rules` lists them");
        continue;
      }
      Pack::Entry entry;
      if (!value.is_map()) {
        wrong(value, "a level and a citation are expected", "write `level:` and `citation:` below the code");
        continue;
      }
      for (const auto& [name, text] : value.entries()) {
        if (name.text() == "level") {
          const auto level = level_of(scalar(text));
          if (!level) wrong(text, "this is no level", "write error, warning or note");
          entry.level = level.value_or(Level::error);
        } else if (name.text() == "citation") {
          entry.citation = scalar(text);
        } else if (name.text() == "effective") {
          entry.effective = Date::parse(scalar(text));
          if (!entry.effective) wrong(text, "this is no date", "write the day it takes effect, such as 2026-07-09");
        } else {
          wrong(name, "a rule of a pack has no such key", "use level, citation or effective");
        }
      }
      pack_.levels.emplace(key.text(), std::move(entry));
    }
  }

  void settings(const yaml::Node& node) {
    if (!node.is_map())
      return wrong(node, "a map of settings is expected", "write a setting, then its value and citation");
    for (const auto& [key, value] : node.entries()) {
      const auto known = known_settings().find(key.text());
      if (known == known_settings().end()) {
        wrong(key, "no setting has this name", "use a name that `cfcm rules --settings` lists");
        continue;
      }
      const auto given = value.is_map() ? value.find("value") : std::optional(value);
      if (!given || !given->is_scalar() || !fits_setting(known->second.kind, given->text())) {
        wrong(value, fmt::format("the setting takes a {}", setting_noun(known->second.kind)),
              "write `value:` and `citation:` below its name");
        continue;
      }
      const auto citation = value.is_map() ? value.find("citation") : std::nullopt;
      give(std::string(key.text()), *given, citation ? scalar(*citation) : std::string());
    }
  }

  void give(const std::string& name, const yaml::Node& value, std::string citation) {
    pack_.settings.insert_or_assign(name, Pack::Given{std::string(value.text()), std::move(citation)});
  }

  void clocks(const yaml::Node& node) {
    if (!node.is_map())
      return wrong(node, "a map of clocks is expected", "write a clock, then its length and citation below it");
    for (const auto& [key, value] : node.entries()) {
      const std::string name(key.text());
      if (std::ranges::find(known_clocks(), name) == known_clocks().end()) {
        wrong(key, "no clock has this name", fmt::format("use one of {}", fmt::join(known_clocks(), ", ")));
        continue;
      }
      if (!value.is_map()) {
        wrong(value, "a clock is a map", "write `length:` and `citation:` below its name");
        continue;
      }
      const auto citation = value.find("citation");
      for (const auto& [part, text] : value.entries()) {
        if (part.text() == "citation") continue;
        const std::string setting = fmt::format("clocks.{}.{}", name, part.text());
        const auto known = known_settings().find(setting);
        if (known == known_settings().end()) {
          wrong(part, "a clock has no such key",
                "use length, unit, extension, extension_notice, in_force, pauses or citation");
        } else if (!text.is_scalar() || !fits_setting(known->second.kind, text.text())) {
          wrong(text, fmt::format("this is no {}", setting_noun(known->second.kind)),
                fmt::format("write a value such as {}", known->second.value));
        } else {
          give(setting, text, citation ? scalar(*citation) : std::string());
        }
      }
    }
  }

  const yaml::Tree& tree_;
  const std::string& path_;
  Findings& findings_;
  Pack pack_{};
};

/// The file that says which settings there are; every pack builds on it.
constexpr std::string_view common_path = "schemas/policies/common.yaml";

yaml::Tree embedded_tree(const embedded::File& file) {
  Findings findings;
  return yaml::read(0, file.path, std::string(file.text), findings);
}

/// The parts of a clock, and what holds where common.yaml does not give one.
struct ClockPart {
  std::string_view name, kind, value;
};
constexpr ClockPart clock_parts[] = {{"length", "number", "0"},    {"unit", "unit", "days"},
                                     {"extension", "number", "0"}, {"extension_notice", "number", "0"},
                                     {"pauses", "truth", "false"}, {"in_force", "date", "1850-01-01"}};

void add_clock(const std::string& name, const yaml::Node& node, std::map<std::string, Setting, std::less<>>& all) {
  const auto citation = node.find("citation");
  for (const ClockPart& part : clock_parts) {
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

Pack read_pack(const yaml::Tree& tree, const std::string& path, Findings& findings) {
  if (tree.empty() || !tree.root().is_map()) return {};
  return PackReader(tree, path, findings).read();
}

const std::map<std::string, Pack, std::less<>>& embedded_packs() {
  static const auto packs = [] {
    std::map<std::string, Pack, std::less<>> all;
    for (const auto& file : embedded::policies()) {
      if (file.path == common_path) continue;
      Findings findings;
      Pack pack = read_pack(embedded_tree(file), std::string(file.path), findings);
      auto name = pack.name;
      all.emplace(std::move(name), std::move(pack));
    }
    return all;
  }();
  return packs;
}

Policy::Applying Policy::applying(const std::set<std::string, std::less<>>& sources) const {
  Applying all;
  for (const auto& pack : packs) {
    const bool binds =
        sources.empty() || pack->applies_to.empty() ||
        std::ranges::any_of(sources, [&](const auto& source) { return pack->applies_to.contains(source); });
    if (binds) all.push_back(pack.get());
  }
  return all;
}

std::optional<Policy::Binding> Policy::binding(const Rule& rule, std::string_view variant, const Applying& applying,
                                               Date as_of) const {
  const auto override = overrides.find(rule.code);
  if (applying.empty() || (override != overrides.end() && override->second.disabled)) return std::nullopt;

  std::optional<Binding> strictest;
  const std::string with_variant = fmt::format("{}.{}", rule.code, variant);
  for (const Pack* pack : applying) {
    auto entry = variant.empty() ? pack->levels.end() : pack->levels.find(with_variant);
    if (entry == pack->levels.end()) entry = pack->levels.find(rule.code);
    if (entry == pack->levels.end()) continue;
    const bool in_force = !entry->second.effective || *entry->second.effective <= as_of;
    const Level level = in_force ? entry->second.level : Level::note;
    if (strictest && strictest->level > level) continue;
    if (!strictest || strictest->level < level) strictest = Binding{level, {}};
    strictest->citations.push_back(entry->second.citation);
  }
  if (!strictest && !everywhere(rule)) return std::nullopt;
  if (!strictest) strictest = Binding{rule.level, {rule.citations.begin(), rule.citations.end()}};
  if (override != overrides.end() && override->second.level) strictest->level = *override->second.level;
  return strictest;
}

std::optional<std::string> Policy::setting(std::string_view name, const Applying& applying) const {
  if (const auto own = settings.find(name); own != settings.end()) return own->second;
  for (auto pack = applying.rbegin(); pack != applying.rend(); ++pack) {
    if (const auto found = (*pack)->settings.find(name); found != (*pack)->settings.end()) return found->second.value;
  }
  const auto known = known_settings().find(name);
  return known == known_settings().end() ? std::nullopt : std::optional(known->second.value);
}

int Policy::number(std::string_view name, const Applying& applying) const {
  const std::string text = setting(name, applying).value_or("0");
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Decimal Policy::decimal(std::string_view name, const Applying& applying) const {
  return Decimal::parse(setting(name, applying).value_or("0")).value_or(Decimal());
}

bool Policy::truth(std::string_view name, const Applying& applying) const { return setting(name, applying) == "true"; }

Date Policy::date(std::string_view name, const Applying& applying) const {
  return Date::parse(setting(name, applying).value_or("")).value_or(Date::earliest());
}

stats::Clock Policy::clock(std::string_view name, const Applying& applying) const {
  const auto part = [&](std::string_view which) { return fmt::format("clocks.{}.{}", name, which); };
  stats::Clock clock;
  clock.name = name;
  clock.length = number(part("length"), applying);
  clock.unit = stats::unit_of(setting(part("unit"), applying).value_or("")).value_or(stats::Unit::days);
  clock.extension = number(part("extension"), applying);
  clock.extension_notice = number(part("extension_notice"), applying);
  clock.pauses = truth(part("pauses"), applying);
  clock.in_force = date(part("in_force"), applying);
  clock.citation = known_settings().at(part("length")).citation;
  for (const Pack* pack : applying) {
    if (const auto given = pack->settings.find(part("length")); given != pack->settings.end())
      clock.citation = given->second.citation;
  }
  return clock;
}

bool everywhere(const Rule& rule) { return rule.code.starts_with('E') || rule.code.starts_with('P'); }

}  // namespace cfcm::rules
