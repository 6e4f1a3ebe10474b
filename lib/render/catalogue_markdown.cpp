#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/catalogue_text.h"
#include "render/words.h"

namespace cfcm::render {
namespace {

using rules::Rule;

/// What the rules whose codes begin so are about: the nine design elements, and the families beside them.
struct Chapter {
  std::string_view prefix, title;
};
constexpr Chapter chapters[] = {
    {"E1", "Element 1: eligibility apart from services"},
    {"E2", "Element 2: no kinship, financial responsibility or power to decide"},
    {"E3", "Element 3: monitoring and oversight"},
    {"E4", "Element 4: pathways for grievances and appeals"},
    {"E5", "Element 5: grievances and appeals tracked"},
    {"E6", "Element 6: oversight by State quality staff"},
    {"E7", "Element 7: the experience of the individual"},
    {"E8", "Element 8: safeguards where one entity does both"},
    {"E9", "Element 9: engagement of stakeholders"},
    {"P", "Person-centered planning"},
    {"I", "Incidents"},
    {"O", "Ownership disclosure and exclusion"},
    {"H", "Fair hearings"},
    {"T", "Targeted case management"},
    {"M", "The Case Management Model Act"},
    {"D", "Records"},
};

/// "error in `bip`, `federal-1915i`; warning in `federal-1915c`", the gravest first.
std::string levels(const Rule& rule) {
  std::map<Level, std::vector<std::string>, std::greater<>> packs;
  for (const auto& [pack_name, pack] : rules::embedded_packs()) {
    for (const auto& [code, entry] : pack.levels) {
      const auto dot = std::min(code.find('.'), code.size());
      if (std::string_view(code).substr(0, dot) != rule.code) continue;
      const auto variant = dot == code.size() ? std::string() : fmt::format(" ({})", code.substr(dot + 1));
      packs[entry.level].push_back(fmt::format("`{}`{}", pack_name, variant));
    }
  }
  std::string out;
  for (const auto& [level, names] : packs) {
    out += fmt::format("{}{} in {}", out.empty() ? "" : "; ", name(level), fmt::join(names, ", "));
  }
  if (out.empty()) return std::string(name(rule.level));
  const bool silent = std::ranges::any_of(rules::embedded_packs(),
                                          [&](const auto& pack) { return !pack.second.levels.contains(rule.code); });
  return rules::everywhere(rule) && silent ? out + fmt::format("; {} elsewhere", name(rule.level)) : out;
}

std::string section(const Rule& rule) {
  std::string out = fmt::format("### {} {}\n\n", rule.code, rule.slug);
  out += sentence(rule.summary);
  if (!rule.why.empty()) out += fmt::format(" {}", sentence(rule.why));
  out += fmt::format("\n\n- Level: {}\n- Category: {}", levels(rule), rules::name(rule.category));
  for (const auto incentive : rule.incentives) {
    out += fmt::format("{}{}", incentive == rule.incentives.front() ? "; incentive: " : ", ", rules::name(incentive));
  }
  out += '\n';
  if (!rule.citations.empty()) out += fmt::format("- Source: {}\n", fmt::join(rule.citations, "; "));
  if (!rule.needs.empty()) out += fmt::format("- What it needs: {}\n", rule.needs);
  if (!rule.remedy.empty()) out += fmt::format("- What to do: {}\n", rule.remedy);
  return out + '\n';
}

}  // namespace

std::string rules_markdown(RuleList rules) {
  std::string out;
  for (const auto& [prefix, title] : chapters) {
    std::string sections;
    for (const Rule* rule : rules) {
      if (rule->code.starts_with(prefix)) sections += section(*rule);
    }
    if (!sections.empty()) out += fmt::format("## {}\n\n{}", title, sections);
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace cfcm::render
