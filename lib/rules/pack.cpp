#include "rules/pack.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/embedded.h"
#include "model/case_lists.h"
#include "rules/rule.h"
#include "rules/settings.h"
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
      else if (name == "programs")
        programs(value);
      else if (name == "categories")
        categories(value);
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
              "use pack, title, applies_to, programs, firewall_suffices, eligibility_safeguards, categories, rules, "
              "clocks or settings");
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
    for (const auto& item : node.items()) {
      const auto word = scalar(item);
      if (!word.empty() &&
          std::ranges::find(model::funding_source_words, word) == std::end(model::funding_source_words))
        wrong(item, "this is no funding source", fmt::format("use {}", fmt::join(model::funding_source_words, ", ")));
      else
        pack_.applies_to.insert(word);
    }
  }

  void programs(const yaml::Node& node) {
    if (!node.is_list()) return wrong(node, "a list of programs is expected", "write one name a line, each after `- `");
    for (const auto& item : node.items()) pack_.programs.insert(scalar(item));
  }

  void categories(const yaml::Node& node) {
    constexpr std::array words{Category::system_design, Category::structural, Category::procedural,
                               Category::monitoring};
    if (!node.is_map())
      return wrong(node, "a map of categories is expected", "write a category, then what the State calls it");
    for (const auto& [key, value] : node.entries()) {
      const auto& word = key.text();
      if (std::ranges::none_of(words, [&word](Category category) { return name(category) == word; }))
        wrong(key, "there is no such category", "use system-design, structural, procedural or monitoring");
      else
        pack_.categories.emplace(word, scalar(value));
    }
  }

  void levels(const yaml::Node& node) {
    if (!node.is_map())
      return wrong(node, "a map of rules is expected", "write a rule code, then its level and citation");
    for (const auto& [key, value] : node.entries()) {
      const auto code = key.text().substr(0, key.text().find('.'));
      const Rule* rule = find_rule(code);
      if (!rule || code.starts_with('D')) {
        wrong(key, rule ? "no pack changes a rule about the records themselves" : "no rule has this code",
              "`cfcm rules` lists them");
        continue;
      }
      if (code.size() < key.text().size() &&
          std::ranges::find(rule->variants, key.text().substr(code.size() + 1)) == rule->variants.end()) {
        wrong(key, "the rule has no such variant",
              rule->variants.empty() ? std::string("name the rule alone: it has no variants")
                                     : fmt::format("use {}", fmt::join(rule->variants, ", ")));
        continue;
      }
      Pack::Entry entry;
      if (!value.is_map()) {
        wrong(value, "a level and a citation are expected", "write `level:` and `citation:` below the code");
        continue;
      }
      if (!value.find("level")) wrong(value, "the entry gives no level", "write `level:` below the code");
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
                "use length, unit, extension, extension_notice, pauses, in_force or citation");
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

}  // namespace

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
      Pack pack =
          read_pack(yaml::read(0, file.path, std::string(file.text), findings), std::string(file.path), findings);
      auto name = pack.name;
      all.emplace(std::move(name), std::move(pack));
    }
    return all;
  }();
  return packs;
}

}  // namespace cfcm::rules
