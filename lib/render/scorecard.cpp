#include "render/scorecard.h"

#include <fmt/format.h>

#include "render/finding_json.h"
#include "render/printable.h"
#include "render/table.h"

#include "cfcm_version.h"

namespace cfcm::render {
namespace {

using report::Scorecard;
using report::Standing;
using report::Status;

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string days(const rules::Evidence& evidence) {
  if (!evidence.first) return {};
  if (*evidence.first == *evidence.last) return evidence.first->text();
  return fmt::format("{} to {}", evidence.first->text(), evidence.last->text());
}

/// "2 errors, 1 warning (E101, E105); 1 accepted"
std::string against(const Standing& one) {
  std::vector<std::string> parts;
  if (one.errors > 0) parts.push_back(plural(one.errors, "error"));
  if (one.warnings > 0) parts.push_back(plural(one.warnings, "warning"));
  std::string text = fmt::format("{}", fmt::join(parts, ", "));
  if (!one.found.empty()) text += fmt::format(" ({})", fmt::join(one.found, ", "));
  if (one.possible > 0) text += fmt::format("; {} only possible", one.possible);
  if (one.notes > 0) text += (text.empty() ? "" : "; ") + plural(one.notes, "note");
  if (one.accepted > 0) text += fmt::format("{}{} accepted", text.empty() ? "" : "; ", one.accepted);
  return text;
}

using Group = std::pair<std::string_view, const std::vector<Standing>*>;

std::vector<Group> groups(const Scorecard& card) {
  return {{"Design elements", &card.elements},
          {"Categories of protections", &card.categories},
          {"Incentives (National Senior Citizens Law Center)", &card.incentives},
          {"CM Model Act", &card.model_act}};
}

std::string label(const Standing& one) { return one.key == one.name ? one.key : one.key + "  " + one.name; }

std::vector<std::vector<std::string>> rows_of(const std::vector<Standing>& all) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& one : all) {
    rows.push_back({label(one), std::string(name(one.status)), std::to_string(one.evidence.count), days(one.evidence),
                    fmt::format("{} of {}", one.rules_tested, one.rules_run), against(one)});
  }
  return rows;
}

const std::vector<std::string> header{"", "STATUS", "FACTS", "DAYS", "RULES TESTED", "FINDINGS"};

/// What of one standing is not shown, and what would show it, a line each.
std::vector<std::string> wanting(const Standing& one) {
  std::vector<std::string> lines;
  for (const auto& part : one.missing) lines.push_back(fmt::format("no record shows that {}", part));
  for (const auto& code : one.disabled) lines.push_back(fmt::format("{} is disabled in cfcm.yaml", code));
  if (one.status != Status::not_shown) return lines;
  for (const auto& rule : one.untested) lines.push_back(fmt::format("{} needs {}", rule.rule, rule.needs));
  return lines;
}

std::string head(const Scorecard& card) {
  return fmt::format("as of {}, by {}", card.as_of.text(), fmt::join(card.policies, ", "));
}

std::string data_line(const Scorecard& card) {
  return card.data_errors == 0 ? std::string()
                               : fmt::format(
                                     "{} in the records themselves: what they hold may have gone untested "
                                     "(`cfcm validate` lists them)",
                                     plural(card.data_errors, "error"));
}

std::string text(const Scorecard& card) {
  std::string out = fmt::format("Scorecard {}\n", head(card));
  for (const auto& [title, all] : groups(card)) {
    if (all->empty()) continue;
    std::vector<std::vector<std::string>> rows{header};
    rows.front().front() = title;
    for (auto& row : rows_of(*all)) rows.push_back(std::move(row));
    out += "\n" + table(rows);
  }
  std::string open;
  for (const auto& one : card.elements) {
    const auto lines = wanting(one);
    if (lines.empty()) continue;
    open += fmt::format("  {}\n", label(one));
    for (const auto& line : lines) open += fmt::format("    {}\n", line);
  }
  if (!open.empty()) out += "\nNot shown, and what would show it\n" + open;
  if (const auto line = data_line(card); !line.empty()) out += "\n" + line + "\n";
  return out;
}

std::string markdown(const Scorecard& card) {
  std::string out = fmt::format("# Scorecard\n\n{}\n", head(card));
  out[13] = 'A';  // "as of" begins the sentence
  for (const auto& [title, all] : groups(card)) {
    if (all->empty()) continue;
    out += fmt::format(
        "\n## {}\n\n| | status | facts | days | rules tested | findings |\n| --- | --- | ---: | --- | --- "
        "| --- |\n",
        title);
    for (const auto& row : rows_of(*all)) out += fmt::format("| {} |\n", fmt::join(row, " | "));
  }
  std::string open;
  for (const auto& one : card.elements) {
    const auto lines = wanting(one);
    if (lines.empty()) continue;
    open += fmt::format("\n**{}**\n\n", label(one));
    for (const auto& line : lines) open += fmt::format("- {}\n", line);
  }
  if (!open.empty()) out += "\n## Not shown, and what would show it\n" + open;
  if (const auto line = data_line(card); !line.empty()) out += "\n" + line + ".\n";
  return out;
}

Json standing_json(const Standing& one) {
  Json json = Json::object();
  json["status"] = name(one.status);
  Json& evidence = json["evidence"] = Json::object();
  evidence["facts"] = one.evidence.count;
  if (one.evidence.first) {
    evidence["first"] = one.evidence.first->text();
    evidence["last"] = one.evidence.last->text();
  }
  json["findings"] = one.findings();
  json["errors"] = one.errors;
  json["warnings"] = one.warnings;
  json["notes"] = one.notes;
  json["possible"] = one.possible;
  json["accepted"] = one.accepted;
  json["rules_run"] = one.rules_run;
  json["rules_tested"] = one.rules_tested;
  json["found_by"] = one.found;
  json["missing"] = one.missing;
  json["disabled"] = one.disabled;
  Json& untested = json["untested"] = Json::array();
  for (const auto& rule : one.untested) untested.push_back({{"rule", rule.rule}, {"needs", rule.needs}});
  return json;
}

Json list(const std::vector<Standing>& all, const char* key) {
  Json array = Json::array();
  for (const auto& one : all) {
    Json json = Json::object();
    if (key == std::string_view("element"))
      json[key] = std::stoi(one.key);
    else
      json[key] = one.key;
    if (one.name != one.key) json["name"] = one.name;
    json.update(standing_json(one));
    array.push_back(std::move(json));
  }
  return array;
}

std::string json(const Scorecard& card) {
  Json whole;
  whole["schema_version"] = schema_version;
  whole["tool"] = {{"name", "cfcm"}, {"version", CFCM_VERSION}};
  whole["as_of"] = card.as_of.text();
  whole["policies"] = card.policies;
  whole["elements"] = list(card.elements, "element");
  whole["categories"] = list(card.categories, "category");
  whole["incentives"] = list(card.incentives, "incentive");
  whole["model_act"] = list(card.model_act, "section");
  whole["data_errors"] = card.data_errors;
  return document(whole);
}

}  // namespace

std::string scorecard(const Scorecard& card, std::string_view format) {
  if (format == "json") return json(card);
  return format == "markdown" ? markdown(card) : text(card);
}

}  // namespace cfcm::render
