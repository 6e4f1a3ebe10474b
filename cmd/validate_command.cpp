#include <filesystem>

#include <fmt/format.h>

#include "audit/ask.h"
#include "cmd/records.h"

namespace cfcm::cmd {
namespace {

namespace fs = std::filesystem;

/// The tree that the paths lie in, and the paths.
struct Chosen {
  std::string root{};
  std::vector<audit::Asked> parts{};  ///< empty: all of the tree
};

Result<Chosen> choose(const std::vector<std::string>& paths) {
  Chosen chosen;
  bool all = false;
  for (const auto& path : paths) {
    auto root = store::find_root(path);
    if (!root) return std::move(root).error();
    if (!chosen.root.empty() && chosen.root != *root) {
      return usage_failure(
          fmt::format("{} lies in another tree than the paths before it; validate them one at a time", path));
    }
    chosen.root = *root;
    const auto relative = fs::absolute(path).lexically_normal().lexically_relative(*root).generic_string();
    const auto trimmed = relative.ends_with('/') ? relative.substr(0, relative.size() - 1) : relative;
    if (trimmed == "." || trimmed.empty())
      all = true;
    else
      chosen.parts.push_back({trimmed, path});
  }
  if (all) chosen.parts.clear();
  return chosen;
}

Result<int> run(const Arguments& arguments, Process& process) {
  const bool around = arguments.positional.empty();  // then it is the tree around us, not the folder
  const auto paths = around ? std::vector<std::string>{"."} : arguments.positional;
  auto options = reading(arguments, process);
  if (!options) return std::move(options).error();
  auto chosen = choose(paths);
  if (!chosen) return std::move(chosen).error();
  if (around) chosen->parts.clear();
  if (auto failure = overwrites_record(arguments, chosen->root)) return std::move(*failure);
  options->style = true;
  auto outcome = audit::validate(chosen->root, chosen->parts, *options);
  if (!outcome) return std::move(outcome).error();
  outcome->root = paths.front();
  return deliver(*outcome, arguments, process);
}

}  // namespace

extern const Command validate_command{
    .name = "validate",
    .summary = "check that records are sound: strict YAML, known fields, dates, references",
    .about =
        "Reports the D family alone. The whole tree around the paths is read, so that references can be followed; "
        "findings are\n"
        "shown for the paths.",
    .positional = {.name = "PATH",
                   .about = "a tree, a folder in it, or a record; the tree around you when absent",
                   .least = 0,
                   .most = 1000000},
    .options = reading_options(),
    .run = run,
};

}  // namespace cfcm::cmd
