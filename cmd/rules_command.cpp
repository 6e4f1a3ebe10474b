#include <algorithm>
#include <thread>

#include <fmt/format.h>

#include "audit/audit.h"
#include "audit/pack_file.h"
#include "cmd/looking.h"
#include "render/catalogue_text.h"
#include "render/limits.h"
#include "render/pack_page.h"
#include "render/policies_markdown.h"
#include "store/layout.h"

namespace cfcm::cmd {
namespace {

using PackPointer = std::shared_ptr<const rules::Pack>;

Result<PackPointer> pack_of(const Arguments& arguments, std::string_view option, const std::string& name) {
  auto pack = audit::named_pack(name);
  if (!pack && pack.error().kind == Failure::Kind::usage)
    return usage_failure(arguments.origin(option) + pack.error().message);
  return pack;
}

/// The packs asked for, or the federal ones and the nine elements.
Result<std::vector<PackPointer>> chosen_packs(const Arguments& arguments) {
  auto names = arguments.values("pack");
  if (names.empty()) names = {"bip", "federal-1915c", "federal-1915i"};
  std::vector<PackPointer> packs;
  for (const auto& name : names) {
    auto pack = pack_of(arguments, "pack", name);
    if (!pack) return std::move(pack).error();
    packs.push_back(std::move(*pack));
  }
  return packs;
}

/// The tree as one pack alone judges it.
Result<audit::Outcome> judged_by(const std::string& tree, const PackPointer& pack, const Arguments& arguments,
                                 const Process& process) {
  auto day = as_of(arguments, process);
  if (!day) return std::move(day).error();
  auto root = store::find_root(tree);
  if (!root) return std::move(root).error();
  auto source = audit::open_tree(*root);
  if (!source) return std::move(source).error();
  audit::Options options;
  options.as_of = *day;
  options.jobs = std::max(1U, std::thread::hardware_concurrency());
  options.packs = {pack};
  return audit::audit(**source, options);
}

Result<int> compare(const Arguments& arguments, Process& process) {
  auto names = arguments.values("diff");
  names.insert(names.end(), arguments.positional.begin(), arguments.positional.end());
  if (names.size() != 2)
    return usage_failure("--diff compares two packs: `cfcm rules --diff PACK PACK`; `cfcm rules --packs` lists them");
  const auto before = pack_of(arguments, "diff", names[0]), after = pack_of(arguments, "diff", names[1]);
  if (!before) return before.error();
  if (!after) return after.error();
  render::PackDiff diff{**before, **after, report::pack_diff(**before, **after)};
  std::optional<audit::Outcome> first, second;
  std::vector<report::StatusChange> statuses;
  int status = done;
  if (arguments.has("on")) {
    for (auto [outcome, pack] : {std::pair(&first, *before), std::pair(&second, *after)}) {
      auto judged = judged_by(arguments.value("on"), pack, arguments, process);
      if (!judged) return std::move(judged).error();
      outcome->emplace(std::move(*judged));
    }
    statuses = report::status_changes(*first, *second);
    diff.statuses = &statuses;
    for (const auto& failure : second->failures) process.say("cfcm: " + failure.message);
    if (!second->failures.empty()) status = could_not;
  }
  process.out =
      arguments.value("format", "text") == "json" ? render::pack_diff_json(diff) : render::pack_diff_text(diff);
  return status;
}

/// What does not go together is said, not passed over.
std::optional<Failure> at_odds(const Arguments& arguments) {
  if (arguments.has("diff")) {
    for (const char* other : {"pack", "packs", "settings", "limits", "select"}) {
      if (arguments.has(other)) return usage_failure(fmt::format("--diff does not go with --{}", other));
    }
  } else if (arguments.has("on") || !arguments.positional.empty()) {
    return usage_failure(arguments.has("on") ? "--on goes with --diff PACK PACK" : "a pack is named by --pack NAME");
  }
  if (arguments.has("as-of") && !arguments.mirrored.contains("as-of") && !arguments.has("on"))
    return usage_failure("--as-of goes with --on TREE: rules and packs have no day of their own");
  return std::nullopt;
}

Result<int> run(const Arguments& arguments, Process& process) {
  const auto format = arguments.value("format", "text");
  const bool json = format == "json", markdown = format == "markdown";
  if (auto failure = at_odds(arguments)) return std::move(*failure);
  if (markdown && (arguments.has("pack") || arguments.has("diff")))
    return usage_failure("--format markdown is a page of all rules, packs, settings or limits, not of some packs");
  if (arguments.has("diff")) return compare(arguments, process);
  if (arguments.has("packs")) {
    process.out = json ? render::packs_json() : markdown ? render::packs_markdown() : render::packs_text();
    return done;
  }
  if (arguments.has("settings")) {
    process.out = json ? render::settings_json() : markdown ? render::settings_markdown() : render::settings_text();
    return done;
  }
  if (arguments.has("limits")) {
    process.out = json ? render::limits_json() : markdown ? render::limits_markdown() : render::limits_text();
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
  if (arguments.values("pack").size() == 1 && select.empty()) {
    process.out = json ? render::pack_json(*packs->front(), rules) : render::pack_text(*packs->front(), rules);
    return done;
  }
  std::vector<const rules::Pack*> shown;
  for (const auto& pack : *packs) shown.push_back(pack.get());
  process.out = json ? render::rules_json(rules) : render::rules_text(rules, shown);
  return done;
}

}  // namespace

extern const Command rules_command{
    .name = "rules",
    .summary = "list the rules with their levels, the policy packs or the settings",
    .positional = {.name = "PACK", .about = "with --diff: the pack that is compared with", .least = 0, .most = 1},
    .options = {{.name = "format",
                 .letter = 'f',
                 .value = "FORMAT",
                 .about = "text (when absent), json, or markdown: a page",
                 .choices = {"text", "json", "markdown"}},
                {.name = "select",
                 .value = "RULES",
                 .about = "only these: codes, slugs or families such as E8",
                 .repeatable = true,
                 .list = true},
                {.name = "pack",
                 .value = "NAME",
                 .about = "the packs whose levels are shown, by name or as the path of a pack file; one pack without "
                          "--select: all that it says; bip, federal-1915c and federal-1915i when absent",
                 .repeatable = true,
                 .list = true},
                {.name = "packs", .about = "list the policy packs"},
                {.name = "limits", .about = "list the rows of the catalogue that are no rules, and why"},
                {.name = "diff", .value = "PACK", .about = "what changes from this pack to the one named after it"},
                {.name = "on", .value = "TREE", .about = "with --diff: also whose status in this tree changes"},
                as_of_option("the day on which --on looks at the tree"),
                {.name = "settings",
                 .about = "list the settings that a pack or a program may change: kind, value, source"}},
    .run = run,
};

}  // namespace cfcm::cmd
