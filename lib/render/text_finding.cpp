#include "render/text_finding.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/printable.h"
#include "render/words.h"
#include "rules/rule.h"
#include "yaml/utf8.h"

namespace cfcm::render {
namespace {

constexpr std::string_view bold = "1", red = "31", green = "32", yellow = "33", cyan = "36";

/// The lines of one finding; the one place through which text reaches a terminal.
class Page {
 public:
  Page(bool color, fmt::memory_buffer& out) : color_(color), out_(out) {}

  Page& put(std::string_view text) {
    append(printable(text));
    return *this;
  }

  Page& put(std::string_view text, std::string_view style) {
    if (!color_ || text.empty()) return put(text);
    fmt::format_to(std::back_inserter(out_), "\x1b[{}m", style);
    append(printable(text));
    append("\x1b[0m");
    return *this;
  }

  void end() { append("\n"); }

 private:
  void append(std::string_view text) { out_.append(text.data(), text.data() + text.size()); }

  bool color_;
  fmt::memory_buffer& out_;
};

std::string place(const Where& where) {
  if (where.line == 0) return where.path;
  if (where.column == 0) return fmt::format("{}:{}", where.path, where.line);
  return fmt::format("{}:{}:{}", where.path, where.line, where.column);
}

std::string_view style_of(Level level) {
  switch (level) {
    case Level::error: return red;
    case Level::warning: return yellow;
    case Level::note: return cyan;
  }
  return {};
}

std::string label(const Finding& finding) {
  const auto* rule = rules::find_rule(finding.rule);
  return rule ? fmt::format("[{} {}]", rule->code, rule->slug) : fmt::format("[{}]", finding.rule);
}

void first_line(const Finding& finding, Page& page) {
  if (!finding.where.path.empty()) page.put(place(finding.where), bold).put(": ");
  if (finding.accepted)
    page.put("accepted", cyan);
  else
    page.put(name(finding.level), style_of(finding.level));
  page.put(": ").put(finding.message);
  if (finding.verdict != Verdict::certain) page.put(fmt::format(" ({})", name(finding.verdict)));
  page.put(" ").put(label(finding)).end();
}

/// The bytes of the first `columns` code points; a byte that is not UTF-8 is a column of its own.
std::size_t bytes_of(std::string_view text, std::size_t columns) {
  std::size_t at = 0;
  for (; columns > 0 && at < text.size(); --columns) at += std::max<std::size_t>(yaml::decode(text, at).length, 1);
  return at;
}

/// How many columns the text takes once its controls are escaped.
std::size_t width(std::string_view text) { return yaml::count(printable(text)); }

void excerpt(const Where& where, Page& page) {
  if (where.excerpt.empty() || where.line == 0) return;
  const std::string number = std::to_string(where.line);
  const std::string_view text = where.excerpt;
  page.put(fmt::format("  {} | ", number)).put(text).end();
  if (where.column == 0) return;

  const auto begin = bytes_of(text, where.column - 1);
  const auto end = bytes_of(text, std::max(where.end_column, where.column + 1) - 1);
  const auto length = std::max<std::size_t>(width(text.substr(begin, end - begin)), 1);
  page.put(fmt::format("  {} | {}", std::string(number.size(), ' '), std::string(width(text.substr(0, begin)), ' ')));
  page.put('^' + std::string(length - 1, '~'), green).end();
}

std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/') + 1); }

/// Where a hop is written and when it held; a path in the folder of the finding is cut to its base name.
std::string hop_place(const Hop& hop, std::string_view folder) {
  std::vector<std::string> parts;
  if (!hop.path.empty()) {
    std::string_view path = hop.path;
    if (folder_of(path) == folder) path.remove_prefix(folder.size());
    parts.push_back(hop.line == 0 ? std::string(path) : fmt::format("{}:{}", path, hop.line));
  }
  if (hop.since) parts.push_back("since " + hop.since->text());
  if (hop.until) parts.push_back("until " + hop.until->text());
  if (!hop.evidence.empty()) parts.push_back("by " + hop.evidence);
  return parts.empty() ? std::string() : fmt::format(" ({})", fmt::join(parts, ", "));
}

bool touches(const Hop& hop, std::string_view id) { return hop.from == id || hop.to == id; }

/// Where the walk begins: at the actor's person, else at the organization, else at the end that the second hop does not
/// share.
std::string_view start_of(const Finding& finding) {
  const Hop& first = finding.chain.front();
  for (const std::string& actor : {std::cref(finding.actor.person), std::cref(finding.actor.organization)}) {
    if (!actor.empty() && touches(first, actor)) return actor;
  }
  if (finding.chain.size() < 2) return first.from;
  const Hop& second = finding.chain[1];
  return touches(second, first.from) && !touches(second, first.to) ? first.to : first.from;
}

std::string tie_text(const Hop& hop) {
  std::string text = hop.tie;
  if (!hop.detail.empty()) text += ' ' + hop.detail;
  if (!hop.percent.empty()) text += ' ' + hop.percent + '%';
  return text;
}

std::string chain_text(const Finding& finding) {
  const auto folder = folder_of(finding.where.path);
  std::string_view at = start_of(finding);
  std::string text(at);
  for (const Hop& hop : finding.chain) {
    if (!touches(hop, at)) {  // no walk leads on from here: the tie stands by itself
      at = hop.from;
      text += fmt::format("; {}", at);
    }
    const bool along = hop.from == at;
    at = along ? hop.to : hop.from;
    text += fmt::format(" {}-{}-{} {}", along ? "" : "<", tie_text(hop), along ? ">" : "", at) + hop_place(hop, folder);
  }
  return text;
}

std::string share_text(const Finding::Share& share) {
  if (!share.exact.empty()) return share.exact + " %";
  if (share.at_least.empty()) return share.at_most.empty() ? "unknown" : fmt::format("at most {} %", share.at_most);
  if (share.at_most.empty()) return fmt::format("at least {} %", share.at_least);
  return fmt::format("{} to {} %", share.at_least, share.at_most);
}

std::string rule_text(const Finding& finding) {
  std::vector<std::string> parts;
  if (!finding.basis.empty()) parts.push_back(finding.basis);
  parts.insert(parts.end(), finding.citations.begin(), finding.citations.end());
  if (finding.citations.empty()) {
    if (const auto* rule = rules::find_rule(finding.rule)) {
      parts.insert(parts.end(), rule->citations.begin(), rule->citations.end());
    }
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string accepted_text(const Finding::Accepted& accepted) {
  return accepted.expires.empty() ? accepted.reason : fmt::format("{} (until {})", accepted.reason, accepted.expires);
}

}  // namespace

void write_first_line(const Finding& finding, bool color, fmt::memory_buffer& out) {
  Page page(color, out);
  first_line(finding, page);
}

void write_finding(const Finding& finding, bool color, fmt::memory_buffer& out) {
  Page page(color, out);
  const auto line = [&](std::string_view head, const std::string& text) {
    if (!text.empty()) page.put(head).put(text).end();
  };
  first_line(finding, page);
  excerpt(finding.where, page);
  if (!finding.chain.empty()) line("  chain: ", chain_text(finding));
  if (finding.share) line("  share: ", share_text(*finding.share));
  line("  rule: ", rule_text(finding));
  if (finding.accepted) line("  accepted: ", accepted_text(*finding.accepted));
  for (const auto& [where, note] : finding.related) {
    line("  note: ", where.path.empty() ? note : fmt::format("{}: {}", place(where), note));
  }
  line("  = ", finding.remedy);
}

}  // namespace cfcm::render
