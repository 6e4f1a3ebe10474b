#include "support/timeline.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "audit/example.h"

namespace cfcm::test {
namespace {

std::set<Date> days_of(const TreeCase& tree) {
  constexpr std::size_t length = std::string_view("2026-01-01").size();
  std::set<Date> days;
  const auto add = [&](Date day) {
    for (const int off : {-1, 0, 1}) days.insert(day.plus_days(off));
  };
  const std::string_view text = tree.text;
  for (std::size_t at = 0; at + length <= text.size(); ++at) {
    if (text[at + 4] != '-' || text[at + 7] != '-') continue;
    if (const auto day = Date::parse(text.substr(at, length))) add(*day);
  }
  return days;
}

std::string span(const std::optional<Date>& from, const std::optional<Date>& to, Date as_of) {
  const auto text = [&](Date day) {
    return day == as_of ? std::string("the audit") : day.text() + std::string(day > as_of ? to_come : "");
  };
  if (!from) return "no day";
  return to && *to != *from ? fmt::format("{} to {}", text(*from), text(*to)) : text(*from);
}

std::string facts_of(const Finding& finding, Date as_of) {
  std::string text = fmt::format("{} {} {}",
                                 finding.level == Level::error     ? "error"
                                 : finding.level == Level::warning ? "warning"
                                                                   : "note",
                                 finding.verdict == Verdict::certain ? "certain" : "possible",
                                 finding.case_id.empty() ? "no case" : finding.case_id);
  if (!finding.actor.person.empty() || !finding.actor.organization.empty())
    text += fmt::format(" {}/{}", finding.actor.person, finding.actor.organization);
  if (!finding.party.id.empty()) text += fmt::format(" to {} ({})", finding.party.id, finding.party.role);
  if (!finding.act.empty()) text += ", act " + finding.act;
  text += ", " + span(finding.date, finding.through, as_of);
  text += fmt::format(", at {}:{}:{}", finding.where.path, finding.where.line, finding.where.column);
  for (const Hop& hop : finding.chain) {
    text += fmt::format(", {} {}{}{} {}", hop.from, hop.tie, hop.detail.empty() ? "" : " ", hop.detail, hop.to);
    if (!hop.percent.empty()) text += " " + hop.percent + " %";
  }
  if (finding.share)
    text += fmt::format(", share {}|{}|{}", finding.share->exact, finding.share->at_least, finding.share->at_most);
  for (const auto& related : finding.related)
    text += fmt::format(", see {}:{}", related.where.path, related.where.line);
  if (finding.facts.size() > 1) text += fmt::format(", {} facts", finding.facts.size());
  return text;
}

std::string said(const TreeCase& tree, const audit::Source& source, Date as_of) {
  audit::Options options;
  options.as_of = as_of;
  options.select = {tree.rule};
  const audit::Outcome outcome = *audit::audit(source, options);
  const auto run = std::ranges::find(outcome.rules_run, tree.rule);
  if (run == outcome.rules_run.end()) return "does not bind\n";
  const auto& evidence = outcome.evidence[static_cast<std::size_t>(run - outcome.rules_run.begin())];
  std::string text = "tested nothing\n";
  if (evidence.count > 0)
    text = fmt::format("tested {} of {}\n", evidence.count, span(evidence.first, evidence.last, as_of));
  for (const auto& finding : outcome.findings) {
    if (finding.rule == tree.rule) text += "    " + facts_of(finding, as_of) + "\n";
  }
  return text;
}

}  // namespace

std::string timeline(const TreeCase& tree) {
  std::string text = tree.name.substr(tree.rule.size() + 1) + "\n", before;
  const auto source = audit::archive(tree.text);
  for (const Date day : days_of(tree)) {
    auto now = said(tree, *source, day);
    if (now == before) continue;
    text += fmt::format("  {}  {}", day.text(), now);
    before = std::move(now);
  }
  return text;
}

}  // namespace cfcm::test
