#include <fmt/format.h>

#include "audit/audit.h"
#include "audit/example.h"
#include "cmd/command.h"
#include "render/catalogue_text.h"
#include "rules/limits.h"
#include "rules/rule.h"

namespace cfcm::cmd {
namespace {

const rules::Rule* find(const std::string& name) {
  if (const auto* rule = rules::find_rule(name)) return rule;
  for (const auto* rule : rules::all_rules()) {
    if (rule->slug == name) return rule;
  }
  return nullptr;
}

Result<int> run(const Arguments& arguments, Process& process) {
  const auto& name = arguments.positional.front();
  const auto* rule = find(name);
  if (const auto* limit = rule ? nullptr : rules::find_limit(name)) {
    return usage_failure(fmt::format("{} is no rule: it asks {}. {} `cfcm rules --limits` lists all such rows", name,
                                     limit->asks, limit->reason));
  }
  if (!rule) {
    std::vector<std::string_view> names;
    for (const auto* known : rules::all_rules()) {
      names.push_back(known->code);
      names.push_back(known->slug);
    }
    return usage_failure(fmt::format("no rule is named {}{}; `cfcm rules` lists them", name, near_text(name, names)));
  }
  const Findings example = audit::example_findings(*rule);
  const bool json = arguments.value("format", "text") == "json";
  process.out = json ? render::explain_json(*rule, example) : render::explain_text(*rule, example);
  return done;
}

}  // namespace

extern const Command explain_command{
    .name = "explain",
    .summary = "tell of a rule: what it asks, why, its citations, an example, and what to do",
    .about =
        "The example is a small tree of invented records that breaks the rule; what is shown is what an audit of it "
        "says.",
    .positional = {.name = "RULE",
                   .about = "a code such as E202, or a slug such as kin-of-individual",
                   .least = 1,
                   .most = 1},
    .options = {{.name = "format",
                 .letter = 'f',
                 .value = "FORMAT",
                 .about = "text (when absent) or json",
                 .choices = {"text", "json"}}},
    .run = run,
};

}  // namespace cfcm::cmd
