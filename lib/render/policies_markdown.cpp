#include "render/policies_markdown.h"

#include <fmt/format.h>

#include "render/words.h"
#include "rules/policy.h"

namespace cfcm::render {
namespace {

template <class Names>
std::string any_or(const Names& names) {
  return names.empty() ? std::string("any") : fmt::format("`{}`", fmt::join(names, "`, `"));
}

std::string pack_section(const rules::Pack& pack) {
  std::string out = fmt::format("### {}\n\n{}. Funding: {}.", pack.name, pack.title, any_or(pack.applies_to));
  if (!pack.programs.empty()) out += fmt::format(" Programs: {}.", fmt::join(pack.programs, ", "));
  if (pack.firewall_suffices) out += " Under such packs alone a firewall meets element 8.";
  if (!pack.eligibility_safeguards) out += " No safeguard covers an eligibility decision.";
  for (const auto& [category, title] : pack.categories) out += fmt::format(" {}: {}.", category, title);
  out += "\n\n| rule | level | citation |\n| --- | --- | --- |\n";
  for (const auto& [code, entry] : pack.levels) {
    const std::string from = entry.effective ? fmt::format(" from {}", entry.effective->text()) : std::string();
    out += fmt::format("| {} | {}{} | {} |\n", code, name(entry.level), from, entry.citation);
  }
  if (pack.settings.empty()) return out + "\n";
  out += "\n| setting | value | citation |\n| --- | --- | --- |\n";
  for (const auto& [setting, given] : pack.settings)
    out += fmt::format("| `{}` | {} | {} |\n", setting, given.value, given.citation);
  return out + "\n";
}

}  // namespace

std::string packs_markdown() {
  std::string out;
  for (const auto& [name, pack] : rules::embedded_packs()) out += pack_section(pack);
  out.pop_back();  // no empty line at the end
  return out;
}

std::string settings_markdown() {
  std::string out = "| clock | length | extension | told within | citation |\n| --- | --- | --- | --- | --- |\n";
  const rules::Policy common;
  for (const auto& name : rules::known_clocks()) {
    const auto clock = common.clock(name, {});
    const auto days = [](int count) { return count == 0 ? std::string() : fmt::format("{} days", count); };
    std::string length = stats::text(clock);
    if (clock.pauses) length += ", stopped by a delay that the individual asked for";
    if (clock.in_force > *Date::parse("1850-01-01")) length += fmt::format(", from {}", clock.in_force.text());
    out += fmt::format("| `{}` | {} | {} | {} | {} |\n", name, length, days(clock.extension),
                       days(clock.extension_notice), clock.citation);
  }
  out += "\n| setting | kind | value | citation |\n| --- | --- | --- | --- |\n";
  for (const auto& [name, setting] : rules::known_settings()) {
    if (!name.starts_with("clocks."))
      out += fmt::format("| `{}` | {} | {} | {} |\n", name, setting.kind, setting.value, setting.citation);
  }
  return out;
}

}  // namespace cfcm::render
