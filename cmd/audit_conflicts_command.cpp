#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "audit/ask.h"
#include "cmd/choice.h"
#include "cmd/progress_bar.h"
#include "cmd/records.h"

namespace cfcm::cmd {
namespace {

namespace fs = std::filesystem;

Result<int> run(const Arguments& arguments, Process& process) {
  const std::string start = arguments.positional.empty() ? "." : arguments.positional.front();
  std::error_code error;
  if (fs::exists(start, error) && !fs::is_directory(start, error)) {
    return usage_failure(
        fmt::format("{} is a file; audit-conflicts takes the folder of a tree (`cfcm validate` takes files)", start));
  }
  // A folder that is named is the tree itself; without one it is the tree around us.
  auto root = store::find_root(start);
  if (!root) return std::move(root).error();
  if (!arguments.positional.empty() && !fs::equivalent(start, *root, error)) {
    return usage_failure(fmt::format("{} holds no cfcm.yaml; the tree around it begins at {}", start, *root));
  }
  auto options = reading(arguments, process);
  if (!options) return std::move(options).error();
  if (auto failure = list_at_odds(arguments)) return std::move(*failure);
  if (auto failure = overwrites_record(arguments, *root)) return std::move(*failure);
  warn_half_made(*root, arguments, process);
  if (arguments.has("list-files")) {
    auto source = audit::open_tree(*root);
    if (!source) return std::move(source).error();
    return list_files({.root = *root, .all = true}, source->get(), arguments, process);
  }
  options->accepted = !arguments.has("no-accepted");
  ProgressBar bar(arguments, process);
  options->progress = &bar.progress();
  auto outcome = audit::audit_conflicts(*root, start, *options);
  if (!outcome) return std::move(outcome).error();
  outcome->root = start;
  return deliver(*outcome, arguments, process);
}

std::vector<Option> options() {
  auto all = reading_options();
  all.push_back({.name = "select",
                 .value = "RULES",
                 .about = "only these rules: codes, slugs or families such as E8, with commas or repeated; "
                          "rules about the records themselves (D) always run",
                 .repeatable = true,
                 .list = true});
  all.push_back({.name = "ignore", .value = "RULES", .about = "all rules but these", .repeatable = true, .list = true});
  all.push_back(
      {.name = "no-accepted", .about = "the auditor's view: what accepted.yaml accepts counts like any other"});
  std::ranges::copy(choosing_options(), std::back_inserter(all));
  return all;
}

}  // namespace

extern const Command audit_conflicts_command{
    .name = "audit-conflicts",
    .summary = "find the conflicts of interest in a tree of case records, each with its evidence",
    .about =
        "Reads every record strictly, checks that it is sound (rules D…), and judges every act of every case: who did "
        "it, for\n"
        "whom they acted, and by which chain of ties somebody with a part in the case gains. `cfcm explain CODE` tells "
        "of a rule.",
    .positional = {.name = "TREE",
                   .about = "the folder that holds cfcm.yaml; the tree around you when absent",
                   .least = 0,
                   .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
