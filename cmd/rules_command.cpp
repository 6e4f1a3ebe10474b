#include <algorithm>

#include <fmt/format.h>

#include "audit/audit.h"
#include "cmd/command.h"
#include "render/catalogue_text.h"
#include "rules/policy.h"

namespace cfcm::cmd {
namespace {

/// The packs asked for, or the federal ones and the nine elements.
Result<std::vector<const rules::Pack*>> chosen_packs(const Arguments& arguments) {
  auto names = arguments.values("pack");
  if (names.empty()) names = {"bip", "federal-1915c", "federal-1915i"};
  std::vector<const rules::Pack*> packs;
  for (const auto& name : names) {
    const auto found = rules::embedded_packs().find(name);
    if (found == rules::embedded_packs().end()) {
      std::vector<std::string_view> known;
      for (const auto& [pack, content] : rules::embedded_packs()) known.push_back(pack);
      return usage_failure(fmt::format("{}no policy pack is named {}{}; `cfcm rules --packs` lists them",
                                       arguments.origin("pack"), name, near_text(name, known)));
    }
    packs.push_back(&found->second);
  }
  return packs;
}

Result<int> run(const Arguments& arguments, Process& process) {
  const auto format = arguments.value("format", "text");
  const bool json = format == "json", markdown = format == "markdown";
  if (markdown && (arguments.has("packs") || arguments.has("settings") || arguments.has("pack"))) {
    return usage_failure("--format markdown is the catalogue of rules: it goes with --select alone");
  }
  if (arguments.has("packs")) {
    process.out = json ? render::packs_json() : render::packs_text();
    return done;
  }
  if (arguments.has("settings")) {
    process.out = json ? render::settings_json() : render::settings_text();
    return done;
  }
  std::vector<const rules::Rule*> rules;
  const auto select = arguments.values("select");
  if (auto failure = audit::unknown_selector(select)) {
    return usage_failure(arguments.origin("select") + failure->message);
  }
  for (const auto* rule : rules::all_rules()) {
    const bool wanted =
        select.empty() || std::ranges::any_of(select, [&](const auto& s) { return rules::selects(s, *rule); });
    if (wanted) rules.push_back(rule);
  }
  if (markdown) {
    process.out = render::rules_markdown(rules);
    return done;
  }
  auto packs = chosen_packs(arguments);
  if (!packs) return std::move(packs).error();
  process.out = json ? render::rules_json(rules) : render::rules_text(rules, *packs);
  return done;
}

}  // namespace

extern const Command rules_command{
    .name = "rules",
    .summary = "list the rules with their levels, the policy packs or the settings",
    .options = {{.name = "format",
                 .letter = 'f',
                 .value = "FORMAT",
                 .about = "text (when absent), json, or markdown: the rules as a page",
                 .choices = {"text", "json", "markdown"}},
                {.name = "select",
                 .value = "RULES",
                 .about = "only these: codes, slugs or families such as E8",
                 .repeatable = true,
                 .list = true},
                {.name = "pack",
                 .value = "NAME",
                 .about = "the packs whose levels are shown; bip, federal-1915c and federal-1915i when absent",
                 .repeatable = true,
                 .list = true},
                {.name = "packs", .about = "list the policy packs"},
                {.name = "settings",
                 .about = "list the settings that a pack or a program may change: kind, value, source"}},
    .run = run,
};

}  // namespace cfcm::cmd
