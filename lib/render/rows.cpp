#include "render/rows.h"

#include <algorithm>

#include "render/finding_json.h"
#include "render/printable.h"
#include "render/table.h"

#include "cfcm_version.h"

namespace cfcm::render {
namespace {

std::string cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string csv(const report::Rows& list) {
  std::string out;
  const auto line = [&](const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "," : "") + cell(row[i]);
    out += "\r\n";
  };
  line(list.columns);
  for (const auto& row : list.rows) line(row);
  return out;
}

std::string json(const report::Rows& list) {
  Json whole;
  whole["schema_version"] = schema_version;
  whole["tool"] = {{"name", "cfcm"}, {"version", CFCM_VERSION}};
  whole["list"] = list.of;
  whole["columns"] = list.columns;
  whole["rows"] = Json::array();
  for (const auto& row : list.rows) {
    Json object = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i].empty()) object[list.columns[i]] = row[i];
    }
    whole["rows"].push_back(std::move(object));
  }
  return document(whole);
}

std::string text(const report::Rows& list) {
  std::vector<std::size_t> filled;
  for (std::size_t i = 0; i < list.columns.size(); ++i) {
    if (std::ranges::any_of(list.rows, [&](const auto& row) { return !row[i].empty(); })) filled.push_back(i);
  }
  std::vector<std::vector<std::string>> cells;
  const auto add = [&](const std::vector<std::string>& row) {
    auto& shown = cells.emplace_back();
    for (const auto i : filled) shown.push_back(row[i].empty() ? "-" : printable(row[i]));
  };
  if (list.rows.empty()) return {};
  add(list.columns);
  for (const auto& row : list.rows) add(row);
  return table(cells);
}

}  // namespace

std::string rows(const report::Rows& list, std::string_view format) {
  if (format == "csv") return csv(list);
  return format == "json" ? json(list) : text(list);
}

}  // namespace cfcm::render
