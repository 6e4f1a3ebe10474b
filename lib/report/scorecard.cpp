#include "report/scorecard.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>

#include "report/scorecard_parts.h"

namespace cfcm::report {
namespace {

using rules::Rule;

/// "M305a" is of section 3.5, "M1001" of 10.1: the last two digits count within the chapter.
std::string section_of(const Rule& rule) {
  if (!rule.code.starts_with('M')) return {};
  const auto digits = rule.code.substr(1, rule.code.find_first_not_of("0123456789", 1) - 1);
  const auto chapter = digits.substr(0, digits.size() - 2);
  const auto number = digits.substr(digits.size() - 2);
  return fmt::format("{}.{}", chapter, number.front() == '0' ? number.substr(1) : number);
}

class Card {
 public:
  explicit Card(const audit::Outcome& outcome) : outcome_(outcome) {
    for (std::size_t i = 0; i < outcome.rules_run.size(); ++i) {
      evidence_[outcome.rules_run[i]] = i < outcome.evidence.size() ? outcome.evidence[i] : rules::Evidence{};
    }
    for (const auto& finding : outcome.findings) findings_[finding.rule].push_back(&finding);
  }

  Standing standing(std::string key, std::string name, const std::function<bool(const Rule&)>& holds) const {
    Standing one;
    one.key = std::move(key);
    one.name = std::move(name);
    bool against = false, open = false;
    for (const Rule* rule : rules::all_rules()) {
      const auto ran = evidence_.find(rule->code);
      if (rule->code.starts_with('D') || !holds(*rule)) continue;
      if (disabled(rule->code)) one.disabled.emplace_back(rule->code);
      if (ran == evidence_.end()) continue;
      ++one.rules_run;
      const bool tested = ran->second.count > 0;
      one.rules_tested += tested ? 1 : 0;
      one.evidence.merge(ran->second);
      if (!tested) one.untested.push_back({std::string(rule->code), std::string(rule->needs)});
      count(*rule, tested, one, against, open);
    }
    one.status = against ? Status::not_met : one.rules_tested == 0 || open ? Status::not_shown : Status::met;
    return one;
  }

  bool disabled(std::string_view rule) const {
    return std::ranges::find(outcome_.disabled, rule) != outcome_.disabled.end();
  }

  bool tested(std::string_view rule) const {
    const auto found = evidence_.find(rule);
    return found != evidence_.end() && found->second.count > 0;
  }

 private:
  void count(const Rule& rule, bool tested, Standing& one, bool& against, bool& open) const {
    const auto found = findings_.find(rule.code);
    if (found == findings_.end()) return;
    bool counts = false;
    for (const Finding* finding : found->second) {
      if (finding->accepted) {
        ++one.accepted;
        continue;
      }
      if (finding->level == Level::note) {
        ++one.notes;
        continue;
      }
      (finding->level == Level::error ? one.errors : one.warnings) += 1;
      counts = true;
      if (finding->verdict != Verdict::certain) ++one.possible;
      if (finding->verdict == Verdict::certain && tested)
        against = true;
      else
        open = true;
    }
    if (counts) one.found.emplace_back(rule.code);
  }

  const audit::Outcome& outcome_;
  std::map<std::string, rules::Evidence, std::less<>> evidence_{};
  std::map<std::string, std::vector<const Finding*>, std::less<>> findings_{};
};

}  // namespace

std::string_view name(Status status) {
  switch (status) {
    case Status::met: return "met";
    case Status::not_met: return "not met";
    case Status::not_shown: return "not shown";
  }
  return {};
}

Scorecard scorecard(const audit::Outcome& outcome) {
  Scorecard card;
  card.as_of = outcome.as_of;
  card.policies = outcome.policies;
  card.data_errors = static_cast<std::size_t>(std::ranges::count_if(outcome.findings, [](const Finding& finding) {
    return finding.rule.starts_with('D') && finding.level == Level::error && !finding.accepted;
  }));
  const Card rules_run(outcome);

  unsigned number = 0;
  for (const DesignElement& element : design_elements()) {
    ++number;
    Standing one = rules_run.standing(std::to_string(number), std::string(element.name),
                                      [&](const Rule& rule) { return rule.element == number; });
    for (const ElementPart& part : element.parts) {
      if (std::ranges::none_of(part.rules, [&](auto rule) { return rules_run.tested(rule); }))
        one.missing.emplace_back(part.what);
    }
    const bool switched_off = std::ranges::any_of(element.parts, [&](const ElementPart& part) {
      return std::ranges::any_of(part.rules, [&](auto rule) { return rules_run.disabled(rule); });
    });
    if (one.status == Status::met && (switched_off || !one.missing.empty())) one.status = Status::not_shown;
    card.elements.push_back(std::move(one));
  }
  for (const auto category : {rules::Category::system_design, rules::Category::structural, rules::Category::procedural,
                              rules::Category::monitoring}) {
    const std::string word(rules::name(category));
    const auto named = outcome.category_names.find(word);
    card.categories.push_back(rules_run.standing(word, named == outcome.category_names.end() ? word : named->second,
                                                 [&](const Rule& rule) { return rule.category == category; }));
  }
  for (const auto incentive :
       {rules::Incentive::assessment, rules::Incentive::financial_interest, rules::Incentive::convenience}) {
    const std::string word(rules::name(incentive));
    card.incentives.push_back(rules_run.standing(word, word, [&](const Rule& rule) {
      return std::ranges::find(rule.incentives, incentive) != rule.incentives.end();
    }));
  }
  std::map<int, std::string> by_number;
  for (const Rule* rule : rules::all_rules()) {
    const std::string section = section_of(*rule);
    if (section.empty()) continue;
    const auto dot = section.find('.');
    by_number.emplace(std::stoi(section) * 100 + std::stoi(section.substr(dot + 1)), section);
  }
  for (const auto& [order, section] : by_number) {
    card.model_act.push_back(rules_run.standing(section, std::string(model_act_title(section)),
                                                [&](const Rule& rule) { return section_of(rule) == section; }));
  }
  return card;
}

}  // namespace cfcm::report
