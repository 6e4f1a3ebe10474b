#include "report/pack_diff.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

namespace cfcm::report {
namespace {

using rules::Pack;

std::string word(Level level) { return level == Level::error ? "error" : level == Level::warning ? "warning" : "note"; }

std::string words(const std::set<std::string, std::less<>>& all) {
  return all.empty() ? std::string("any") : fmt::format("{}", fmt::join(all, ", "));
}

/// The level and citation that a pack alone gives to `CODE` or `CODE.variant`.
std::pair<std::string, std::string> level_of(const Pack& pack, const std::string& key) {
  const auto dot = key.find('.');
  const auto* rule = rules::find_rule(key.substr(0, dot));
  auto entry = pack.levels.find(key);
  if (entry == pack.levels.end()) entry = pack.levels.find(key.substr(0, dot));
  if (entry != pack.levels.end()) {
    std::string level = word(entry->second.level);
    if (entry->second.effective) level += fmt::format(" from {}", entry->second.effective->text());
    return {std::move(level), entry->second.citation};
  }
  if (!rule || !rules::everywhere(*rule)) return {};
  return {word(rule->level), fmt::format("{}", fmt::join(rule->citations, "; "))};
}

std::pair<std::string, std::string> setting_of(const Pack& pack, const std::string& name) {
  if (const auto given = pack.settings.find(name); given != pack.settings.end())
    return {given->second.value, given->second.citation};
  const auto& common = rules::known_settings().at(name);
  return {common.value, common.citation};
}

class Comparison {
 public:
  Comparison(const Pack& before, const Pack& after) : before_(before), after_(after) {}

  std::vector<PackChange> run() {
    add("applies_to", {words(before_.applies_to), ""}, {words(after_.applies_to), ""});
    add("programs", {words(before_.programs), ""}, {words(after_.programs), ""});
    const auto truth = [](bool value) { return std::pair(std::string(value ? "true" : "false"), std::string()); };
    add("firewall_suffices", truth(before_.firewall_suffices), truth(after_.firewall_suffices));
    add("eligibility_safeguards", truth(before_.eligibility_safeguards), truth(after_.eligibility_safeguards));
    std::set<std::string> codes, settings;
    for (const Pack* pack : {&before_, &after_}) {
      for (const auto& [code, entry] : pack->levels) codes.insert(code);
      for (const auto& [name, given] : pack->settings) settings.insert(name);
    }
    for (const auto& code : codes) add(code, level_of(before_, code), level_of(after_, code));
    for (const auto& name : settings) add(name, setting_of(before_, name), setting_of(after_, name));
    return std::move(all_);
  }

 private:
  using Side = std::pair<std::string, std::string>;
  void add(std::string what, Side before, Side after) {
    if (before.first == after.first) return;
    all_.push_back({std::move(what), std::move(before.first), std::move(after.first), std::move(before.second),
                    std::move(after.second)});
  }

  const Pack& before_;
  const Pack& after_;
  std::vector<PackChange> all_{};
};

}  // namespace

std::vector<PackChange> pack_diff(const Pack& before, const Pack& after) { return Comparison(before, after).run(); }

std::vector<StatusChange> status_changes(const audit::Outcome& before, const audit::Outcome& after) {
  std::map<std::string, StatusChange> by_fingerprint;
  for (const Finding& finding : before.findings) by_fingerprint[finding.fingerprint].before = &finding;
  for (const Finding& finding : after.findings) by_fingerprint[finding.fingerprint].after = &finding;
  std::vector<StatusChange> all;
  for (const auto& [fingerprint, change] : by_fingerprint) {
    const bool same = change.before && change.after && change.before->level == change.after->level &&
                      change.before->verdict == change.after->verdict;
    if (!same) all.push_back(change);
  }
  std::ranges::sort(all, {}, [](const StatusChange& change) {
    const Finding& one = change.after ? *change.after : *change.before;
    return std::tie(one.case_id, one.rule, one.where.path, one.where.line, one.fingerprint);
  });
  return all;
}

}  // namespace cfcm::report
