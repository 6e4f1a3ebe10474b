#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/pack_diff.h"
#include "rules/policy.h"
#include "rules/rule.h"

/// What `cfcm rules` says of one pack, and of two side by side. All texts end in a newline.
namespace cfcm::render {

/// A pack's page: whom it binds, the level of each of these rules with its citation, its clocks and settings.
std::string pack_text(const rules::Pack& pack, std::span<const rules::Rule* const> rules);
std::string pack_json(const rules::Pack& pack, std::span<const rules::Rule* const> rules);

/// What two packs say differently, and (with `changes`, which may be null) whose status in a tree that changes.
struct PackDiff {
  const rules::Pack& before;
  const rules::Pack& after;
  std::vector<report::PackChange> changes{};
  const std::vector<report::StatusChange>* statuses = nullptr;
};
std::string pack_diff_text(const PackDiff& diff);
std::string pack_diff_json(const PackDiff& diff);

}  // namespace cfcm::render
