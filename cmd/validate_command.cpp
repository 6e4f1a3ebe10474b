#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "cmd/records.h"

namespace cfcm::cmd {
namespace {

namespace fs = std::filesystem;

/// The paths as the tree names them, and the tree that they lie in.
struct Chosen {
  std::string root{};
  std::vector<std::string> only{};  ///< relative to the root; empty: all of it
};

Result<Chosen> choose(const std::vector<std::string>& paths) {
  Chosen chosen;
  bool all = false;
  for (const auto& path : paths) {
    auto root = store::find_root(path);
    if (!root) return std::move(root).error();
    if (!chosen.root.empty() && chosen.root != *root) {
      return usage_failure(fmt::format("{} lies in another tree than the paths before it; validate them one at a time", path));
    }
    chosen.root = *root;
    const auto relative = fs::absolute(path).lexically_normal().lexically_relative(*root).generic_string();
    const auto trimmed = relative.ends_with('/') ? relative.substr(0, relative.size() - 1) : relative;
    if (trimmed == "." || trimmed.empty()) all = true;
    else chosen.only.push_back(trimmed);
  }
  if (all) chosen.only.clear();
  return chosen;
}

std::optional<Failure> holds_nothing(const audit::Source& source, const std::vector<std::string>& only) {
  for (const auto& path : only) {
    const auto below = [&](const std::string& file) { return file == path || file.starts_with(path + "/"); };
    const bool record = std::ranges::any_of(source.paths(), below);
    const bool remark = std::ranges::any_of(source.findings(), [&](const auto& finding) { return below(finding.where.path); });
    if (!record && !remark) return usage_failure(fmt::format("{} holds no record to check", path));
  }
  return std::nullopt;
}

Result<int> run(const Arguments& arguments, Process& process) {
  const auto paths = arguments.positional.empty() ? std::vector<std::string>{"."} : arguments.positional;
  auto options = reading(arguments, process);
  if (!options) return std::move(options).error();
  auto chosen = choose(paths);
  if (!chosen) return std::move(chosen).error();
  auto source = audit::open_tree(chosen->root);
  if (!source) return std::move(source).error();
  if (auto failure = holds_nothing(**source, chosen->only)) return std::move(*failure);
  options->rules = false;
  options->only = chosen->only;
  auto outcome = audit::audit(**source, *options);
  if (!outcome) return std::move(outcome).error();
  outcome->root = paths.front();
  return deliver(*outcome, arguments, process);
}

}  // namespace

extern const Command validate_command{
    .name = "validate",
    .summary = "check that records are sound: strict YAML, known fields, dates, references",
    .about = "Reports the D family alone. The whole tree around the paths is read, so that references can be followed; findings are\n"
             "shown for the paths.",
    .positional = {.name = "PATH", .about = "a tree, a folder in it, or a record; the tree around you when absent", .least = 0, .most = 1000000},
    .options = reading_options(),
    .run = run,
};

}  // namespace cfcm::cmd
