#include "rules/policy.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace cfcm::rules {

Policy::Applying Policy::applying(const Names& sources, const Names& programs) const {
  const auto binds = [](const Names& wanted, const Names& known) {
    return wanted.empty() || known.empty() ||
           std::ranges::any_of(known, [&](const auto& one) { return wanted.contains(one); });
  };
  Applying all;
  for (const auto& pack : packs) {
    if (binds(pack->applies_to, sources) && binds(pack->programs, programs)) all.push_back(pack.get());
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

bool Policy::binds(const Rule& rule) const {
  const auto override = overrides.find(rule.code);
  return names(rule) && (override == overrides.end() || !override->second.disabled);
}

bool Policy::disables(const Rule& rule) const { return names(rule) && !binds(rule); }

/// Whether a listed pack has the rule, or every pack.
bool Policy::names(const Rule& rule) const {
  if (everywhere(rule)) return true;
  return std::ranges::any_of(packs, [&](const auto& pack) {
    const auto entry = pack->levels.lower_bound(rule.code);
    return entry != pack->levels.end() && std::string_view(entry->first).substr(0, entry->first.find('.')) == rule.code;
  });
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
