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
    return day == as_of ? std::string("the audit") : day.text() + (day > as_of ? " (still to come)" : "");
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

std::string facts_of_rule(const std::string& rule, const audit::Outcome& outcome) {
  const auto run = std::ranges::find(outcome.rules_run, rule);
  if (run == outcome.rules_run.end()) return "does not bind\n";
  const auto& evidence = outcome.evidence[static_cast<std::size_t>(run - outcome.rules_run.begin())];
  std::string text = "tested nothing\n";
  if (evidence.count > 0)
    text = fmt::format("tested {} of {}\n", evidence.count, span(evidence.first, evidence.last, outcome.as_of));
  for (const auto& finding : outcome.findings) {
    if (finding.rule == rule) text += "    " + facts_of(finding, outcome.as_of) + "\n";
  }
  return text;
}

std::string said(const TreeCase& tree, const audit::Source& source, Date as_of) {
  audit::Options options;
  options.as_of = as_of;
  options.select = {tree.rule};
  return facts_of_rule(tree.rule, *audit::audit(source, options));
}

struct Line {
  std::string text{};
  std::size_t indent = 0;
  bool key = false;   ///< "name:" or "name: value"
  bool item = false;  ///< begins an entry of a list: "- name: value"
};

Line line_of(std::string text) {
  Line line{.text = std::move(text)};
  line.indent = std::min(line.text.find_first_not_of(' '), line.text.size());
  std::string_view rest = std::string_view(line.text).substr(line.indent);
  line.item = rest.starts_with("- ");
  if (line.item) rest.remove_prefix(2);
  const auto colon = rest.find(':');
  line.key = colon != std::string_view::npos && colon > 0 && rest.find_first_of(" \"'#-") > colon &&
             (colon + 1 == rest.size() || rest[colon + 1] == ' ');
  return line;
}

std::vector<Line> lines_of(const std::string& text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(line_of(text.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

/// The text without the field on one of its lines. The next field of an entry begins it where the first one goes.
std::string without(const std::vector<Line>& lines, std::size_t gone) {
  const std::size_t column = lines[gone].indent + (lines[gone].item ? 2 : 0);
  std::size_t after = gone + 1;
  while (after < lines.size() && lines[after].indent > column) ++after;
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string line = i >= gone && i < after ? "#" : lines[i].text;  // what follows keeps its line
    if (i == after && lines[gone].item && lines[i].indent == column && !lines[i].item)
      line.replace(lines[gone].indent, 1, "-");
    text += line + "\n";
  }
  return text;
}

/// The fields of the rule's example, each with the head of its file; none for the example itself.
std::set<std::pair<std::string, std::string>> fields_of_example(const TreeCase& tree) {
  std::set<std::pair<std::string, std::string>> fields;
  if (tree.name == tree.rule + "/bad/example") return fields;
  std::string head;
  for (const auto& line : lines_of(read_file(CFCM_SOURCE_DIR "/tests/rules/" + tree.rule + "/bad/example.tree"))) {
    if (line.text.starts_with("-- ")) head = line.text;
    if (line.key) fields.emplace(head, line.text);
  }
  return fields;
}

}  // namespace

std::string facts(const TreeCase& tree, const audit::Outcome& outcome) { return facts_of_rule(tree.rule, outcome); }

std::string gaps(const TreeCase& tree) {
  const auto known = fields_of_example(tree);
  const Date as_of = audit::archive_date(tree.text).value();
  const auto whole = said(tree, *audit::archive(tree.text), as_of);
  const auto lines = lines_of(tree.text);
  std::string text, path, head;
  std::size_t number = 0;
  for (std::size_t i = 0; i < lines.size(); ++i, ++number) {
    const auto& line = lines[i];
    if (line.text.starts_with("-- ")) {
      head = line.text;
      path = line.text.substr(3, line.text.size() - 6);
      number = 0;
    }
    if (!line.key || path.empty() || line.text.starts_with("record:")) continue;
    if (known.contains({head, line.text})) continue;
    const auto now = said(tree, *audit::archive(without(lines, i)), as_of);
    if (now == whole) continue;
    const auto start = line.indent + (line.item ? 2 : 0);
    if (text.empty()) text = tree.name.substr(tree.rule.size() + 1) + "\n";
    text += fmt::format("  {}:{} without {}: {}", path, number,
                        line.text.substr(start, line.text.find(':', start) - start), now);
  }
  return text;
}

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
