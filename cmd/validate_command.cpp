#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "cmd/choice.h"
#include "cmd/progress_bar.h"
#include "cmd/records.h"
#include "yaml/read.h"

namespace cfcm::cmd {
namespace {

namespace fs = std::filesystem;

/// Combinations of options that mean nothing.
std::optional<Failure> at_odds(const Arguments& arguments) {
  const bool input = std::ranges::find(arguments.positional, "-") != arguments.positional.end();
  if (input && (arguments.positional.size() > 1 || arguments.has("files-from")))
    return usage_failure("- stands alone: validate takes either a record on standard input or paths");
  if (!input && arguments.has("stdin-filename") && !arguments.mirrored.contains("stdin-filename"))
    return usage_failure("--stdin-filename names what comes on standard input; give - for the path");
  if (input && arguments.has("list-files")) return usage_failure("--list-files lists files, and - is none");
  return list_at_odds(arguments);
}

/// One record on standard input, judged as if it stood at --stdin-filename; without that name nothing is asked of its
/// place.
Result<int> standard_input(const Arguments& arguments, Process& process, audit::Options options) {
  auto bytes = process.input(yaml::Limits{}.bytes);
  if (!bytes) return std::move(bytes).error();
  const auto name = arguments.value("stdin-filename");
  const auto root = name.empty() ? store::find_root(".") : root_around(name);
  std::unique_ptr<audit::Source> tree;
  std::string path = name.empty() ? "-" : name;
  if (root) {
    std::error_code error;
    auto opened = audit::open_tree(*root);
    if (!opened) return std::move(opened).error();
    tree = std::move(*opened);
    warn_half_made(*root, arguments, process);
    if (!name.empty()) path = fs::absolute(name, error).lexically_normal().lexically_relative(*root).generic_string();
    if (auto failure = overwrites_record(arguments, *root)) return std::move(*failure);
  }
  if (!root && !name.empty() && !arguments.has("quiet"))
    process.say(fmt::format("{} lies in no tree: references to other records are not followed", name));
  const auto ending = name.empty() ? std::nullopt : store::wrong_ending(path);
  options.only.insert(path);
  const bool placed = root && !name.empty();
  auto outcome = audit::audit(*audit::with_record(std::move(tree), path, std::move(*bytes)), options);
  if (!outcome) return std::move(outcome).error();
  std::vector<std::string_view> unasked;
  if (!placed) unasked = {"D401", "D402", "D404"};                     // about a place, which it has none
  if (!root) unasked.insert(unasked.end(), {"D403", "D405", "D409"});  // about a tree, of which there is none
  std::erase_if(outcome->findings,
                [&](const Finding& finding) { return std::ranges::find(unasked, finding.rule) != unasked.end(); });
  if (ending) outcome->findings.push_back(*ending);
  audit::settle(*outcome);
  outcome->root = name.empty() ? "-" : name;
  outcome->asked = 1;
  return deliver(*outcome, arguments, process);
}

Result<int> run(const Arguments& arguments, Process& process) {
  auto options = reading(arguments, process);
  if (!options) return std::move(options).error();
  options->rules = false;
  options->style = true;
  if (auto failure = at_odds(arguments)) return std::move(*failure);
  if (arguments.positional == std::vector<std::string>{"-"})
    return standard_input(arguments, process, std::move(*options));

  ProgressBar bar(arguments, process);
  options->progress = &bar.progress();
  auto chosen = choose(arguments, process);
  if (!chosen) return std::move(chosen).error();
  std::unique_ptr<audit::Source> source;
  if (!chosen->root.empty()) {
    if (auto failure = overwrites_record(arguments, chosen->root)) return std::move(*failure);
    auto opened = audit::open_tree(chosen->root);
    if (!opened) return std::move(opened).error();
    source = std::move(*opened);
    if (auto failure = narrow(*chosen, *source)) return std::move(*failure);
  }
  if (!source && chosen->list.empty() && chosen->failures.size() == 1) return chosen->failures.front();
  tell_passed_over(*chosen, arguments, process);
  if (arguments.has("list-files")) return list_files(*chosen, source.get(), arguments, process);

  audit::Outcome outcome;
  outcome.as_of = options->as_of;
  const bool any = chosen->all || !chosen->paths.empty();
  if (any) {
    if (!chosen->all) options->only = chosen->paths;
    auto audited = audit::audit(*source, *options);
    if (!audited) return std::move(audited).error();
    outcome = std::move(*audited);
  }
  std::ranges::copy(chosen->failures, std::back_inserter(outcome.failures));
  outcome.root = arguments.positional.empty() ? "." : arguments.positional.front();
  if (!chosen->all) outcome.asked = any ? audit::count_files(*source, chosen->paths) : 0;
  return deliver(outcome, arguments, process);
}

std::vector<Option> options() {
  auto all = reading_options();
  all.push_back(
      {.name = "files-from",
       .value = "FILE",
       .about = "also the paths in FILE, one a line (- is standard input); what is no record is passed over"});
  all.push_back({.name = "stdin-filename",
                 .value = "NAME",
                 .about = "with the path -: where in the tree the record on standard input is to stand"});
  std::ranges::copy(choosing_options(), std::back_inserter(all));
  return all;
}

}  // namespace

extern const Command validate_command{
    .name = "validate",
    .summary = "check that records are sound: strict YAML, known fields, dates, references",
    .about =
        "Reports the D family alone. The whole tree around the paths is read, so that references can be followed; "
        "findings are\n"
        "shown for the paths. A path that is not there is told, the rest is judged, and the exit status is 3.",
    .positional = {.name = "PATH",
                   .about = "a tree, a folder in it, or a record; the tree around you when absent; - is one record on "
                            "standard input",
                   .least = 0,
                   .most = 1000000},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
