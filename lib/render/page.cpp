#include "render/page.h"

#include <algorithm>

#include "render/finding_json.h"
#include "render/printable.h"
#include "render/rows.h"
#include "render/table.h"

#include "cfcm_version.h"

namespace cfcm::render {
namespace {

/// The name of a fact or list as a program reads it: `case manager` is `case_manager`.
std::string key(std::string text) {
  std::ranges::replace(text, ' ', '_');
  return text;
}

std::string json(const report::Page& page) {
  Json whole;
  whole["schema_version"] = schema_version;
  whole["tool"] = {{"name", "cfcm"}, {"version", CFCM_VERSION}};
  whole["title"] = page.title;
  whole["facts"] = Json::object();
  for (const auto& [name, value] : page.facts) whole["facts"][key(name)] = value;
  whole["lists"] = Json::object();
  for (const auto& [heading, list] : page.lists) {
    auto& rows = whole["lists"][key(heading)] = Json::array();
    for (const auto& row : list.rows) {
      Json object = Json::object();
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (!row[i].empty()) object[list.columns[i]] = row[i];
      }
      rows.push_back(std::move(object));
    }
  }
  return document(whole);
}

std::string text(const report::Page& page) {
  std::string out = printable(page.title) + '\n';
  std::vector<std::vector<std::string>> facts;
  for (const auto& [name, value] : page.facts) facts.push_back({name, printable(value)});
  out += table(facts, 2);
  for (const auto& [heading, list] : page.lists) {
    out += '\n' + heading + (list.rows.empty() ? ": none\n" : "\n");
    const auto lines = rows(list, "text");
    for (std::size_t at = 0; at < lines.size();) {
      const auto end = lines.find('\n', at) + 1;
      out += "  " + lines.substr(at, end - at);
      at = end;
    }
  }
  return out;
}

}  // namespace

std::string page(const report::Page& page, std::string_view format) {
  return format == "json" ? json(page) : text(page);
}

}  // namespace cfcm::render
