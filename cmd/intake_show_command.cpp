#include "audit/audit.h"
#include "audit/loaded.h"
#include "audit/narrowed.h"
#include "cmd/looking.h"
#include "report/case_page.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  const auto day = as_of(arguments, process);
  if (!day) return day.error();
  const auto tree = tree_around(arguments, process);
  if (!tree) return tree.error();
  const auto found = change::find_case(*tree->source, arguments.positional.front());
  if (!found) return found.error();
  const audit::Loaded loaded(*tree->source, *day);
  audit::Options options;
  options.as_of = *day;
  auto source = audit::open_tree(tree->root);
  if (!source) return std::move(source).error();
  auto outcome = audit::audit(*audit::narrowed(std::move(*source), {found->folder}), options);
  if (!outcome) return std::move(outcome).error();
  std::erase_if(outcome->findings, [&](const Finding& finding) {
    return finding.case_id != found->id && !finding.where.path.starts_with(found->folder + "/");
  });
  const auto page = report::case_page(loaded, found->id, report::due(loaded, {.fresh = false}), outcome->findings,
                                      arguments.has("show-values"));
  return show(page, loaded.failures(), arguments, process);
}

}  // namespace

extern const Command intake_show_command{
    .name = "intake show",
    .summary = "one page about a case: state, acts in order, what is due, open findings",
    .about = "With --show-values the individual is named.",
    .positional = {.name = "CASE", .about = "the id of the case", .least = 1, .most = 1},
    .options =
        [] {
          auto all = page_options();
          all.push_back({.name = "show-values", .about = "also the name of the individual"});
          return all;
        }(),
    .run = run,
};

}  // namespace cfcm::cmd
