#include "audit/ask.h"

#include <algorithm>

#include <fmt/format.h>

namespace cfcm::audit {
namespace {

/// How many files lie at or below the paths: records, and what is none but should be.
std::size_t files_at(const Source& source, const std::vector<std::string>& paths) {
  const auto below = [&](const std::string& file) {
    return std::ranges::any_of(paths, [&](const auto& path) { return file == path || file.starts_with(path + "/"); });
  };
  return static_cast<std::size_t>(
      std::ranges::count_if(source.paths(), below) +
      std::ranges::count_if(source.findings(), [&](const Finding& finding) { return below(finding.where.path); }));
}

}  // namespace

Result<Outcome> validate(const std::string& root, const std::vector<Asked>& parts, Options options) {
  auto source = open_tree(root);
  if (!source) return std::move(source).error();
  options.rules = false;
  for (const auto& part : parts) {
    // What cannot be read may hold records.
    const bool nothing = files_at(**source, {part.path}) == 0 && (*source)->failures().empty();
    if (nothing) return Failure{Failure::Kind::usage, fmt::format("{} holds no record to check", part.typed)};
    options.only.push_back(part.path);
  }
  auto outcome = audit(**source, options);
  if (outcome && !options.only.empty()) outcome->asked = files_at(**source, options.only);
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
