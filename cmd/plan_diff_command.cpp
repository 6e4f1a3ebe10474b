#include <fmt/format.h>

#include "audit/loaded.h"
#include "cmd/looking.h"
#include "model/kinds.h"
#include "render/printable.h"
#include "report/plan_page.h"
#include "store/document.h"

namespace cfcm::cmd {
namespace {

Result<std::string> path_of(const Tree& tree, const std::string& typed) {
  auto found = named_record(tree.root, *tree.source, typed, &model::Plan::type());
  if (!found) return std::move(found).error();
  return found->path;
}

/// The two plans: the last two of a case, or those that are named.
Result<std::pair<std::string, std::string>> chosen(const Tree& tree, const Arguments& arguments) {
  const auto& words = arguments.positional;
  if (words.size() == 2) {
    auto before = path_of(tree, words[0]), after = path_of(tree, words[1]);
    if (!before) return std::move(before).error();
    if (!after) return std::move(after).error();
    return std::pair(*before, *after);
  }
  const auto found = change::find_case(*tree.source, words.front());
  if (!found) return found.error();
  std::vector<std::string> plans;
  for (const auto& path : found->paths) {
    const auto record = change::read_record(*tree.source, path);
    if (!record || record->kind != &model::Plan::type()) continue;
    const auto root = record->tree.root();
    const auto kind = root.find("kind");
    const bool of_provider = kind && kind->is_scalar() && kind->text() == "provider-plan";
    if (!of_provider && !root.find("voided")) plans.push_back(path);
  }
  if (plans.size() < 2)
    return usage_failure(
        fmt::format("the case {} has {} to compare", found->id, plans.empty() ? "no plan" : "one plan alone"));
  return std::pair(plans[plans.size() - 2], plans.back());
}

Result<int> run(const Arguments& arguments, Process& process) {
  const auto tree = tree_around(arguments, process);
  if (!tree) return tree.error();
  const auto both = chosen(*tree, arguments);
  if (!both) return both.error();
  std::vector<store::Document> documents;
  for (const auto& path : {both->first, both->second}) {
    auto found = change::read_record(*tree->source, path);
    if (!found) return std::move(found).error();
    Findings told;
    documents.push_back(store::read_document(0, path, found->bytes, told));
    if (!documents.back().record.as<model::Plan>())
      return Failure{Failure::Kind::io, fmt::format("{} does not read as a plan; `cfcm validate` says why", path)};
  }
  const auto diff = report::plan_diff(*documents[0].record.as<model::Plan>(), *documents[1].record.as<model::Plan>());
  if (arguments.value("format") == "json")
    return show(report::plan_diff_page(both->first, both->second, diff), {}, arguments, process);
  process.out = fmt::format("from {} to {}:\n", both->first, both->second);
  for (const auto& line : report::sentences(diff)) process.out += "  " + render::printable(line) + "\n";
  return done;
}

std::vector<Option> options() {
  auto all = page_options();
  std::erase_if(all, [](const Option& one) { return one.name == "as-of"; });
  return all;
}

}  // namespace

extern const Command plan_diff_command{
    .name = "plan diff",
    .summary = "tell what has changed between two plans of a case, in words",
    .about = "Of a case its last two plans, without those of providers and void ones. What was written is shown.",
    .positional = {.name = "CASE|PLAN [PLAN]",
                   .about = "the id of the case, or the paths of two plans, the earlier first",
                   .least = 1,
                   .most = 2},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
