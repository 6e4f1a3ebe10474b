#include "audit/ask.h"

#include <algorithm>

#include <fmt/format.h>

namespace cfcm::audit {
namespace {

/// Whether something lies at or below a path; the list is sorted.
bool any_at(const std::vector<std::string>& paths, const std::string& path) {
  if (std::ranges::binary_search(paths, path)) return true;
  const auto below = std::ranges::lower_bound(paths, path + "/");
  return below != paths.end() && below->starts_with(path + "/");
}

}  // namespace

Result<Parts> parts_of(const Source& source, const std::vector<Asked>& asked) {
  std::vector<std::string> found;
  for (const auto& finding : source.findings()) found.push_back(finding.where.path);
  std::ranges::sort(found);
  Parts parts;
  for (const auto& one : asked) {
    // What cannot be read may hold records.
    const bool holds =
        any_at(source.paths(), one.path) || any_at(found, one.path) || (!one.listed && !source.failures().empty());
    if (!holds && !one.listed)
      return Failure{Failure::Kind::usage, fmt::format("{} holds no record to check", one.typed)};
    if (holds)
      parts.paths.insert(one.path);
    else
      ++parts.passed_over;
  }
  return parts;
}

std::size_t count_files(const Source& source, const PathSet& paths) {
  const auto here = [&](const std::string& path) { return paths.holds(path); };
  return static_cast<std::size_t>(
      std::ranges::count_if(source.paths(), here) +
      std::ranges::count_if(source.findings(), [&](const Finding& finding) { return here(finding.where.path); }));
}

Result<Outcome> validate(const std::string& root, const std::vector<Asked>& asked, Options options) {
  auto source = open_tree(root);
  if (!source) return std::move(source).error();
  auto parts = parts_of(**source, asked);
  if (!parts) return std::move(parts).error();
  options.rules = false;
  options.only = std::move(parts->paths);
  auto outcome = audit(**source, options);
  if (outcome && !options.only.empty()) outcome->asked = count_files(**source, options.only);
  return outcome;
}

Result<Outcome> audit_conflicts(const std::string& root, const std::string& typed, const Options& options) {
  auto source = open_tree(root);
  if (!source) return std::move(source).error();
  const bool nothing = (*source)->paths().size() <= 1 && (*source)->failures().empty() && (*source)->findings().empty();
  if (nothing && (*source)->paths() == std::vector<std::string>{"cfcm.yaml"}) {
    return Failure{Failure::Kind::usage,
                   fmt::format("the tree at {} is empty: it holds cfcm.yaml and no record beside it", typed)};
  }
  return audit(**source, options);
}

}  // namespace cfcm::audit
