#include "store/document.h"

#include <algorithm>
#include <variant>

#include "base/hash.h"
#include "base/own_id.h"
#include "store/form.h"
#include "store/layout.h"

namespace cfcm::store {
namespace {

/// The scalar after `key: ` on a line of its own at the left margin.
std::string top_level(std::string_view bytes, std::string_view key) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto end = std::min(bytes.find('\n', at), bytes.size());
    auto line = bytes.substr(at, end - at);
    if (line.starts_with(key) && line.substr(key.size()).starts_with(": ")) {
      line.remove_prefix(key.size() + 2);
      if (const auto comment = line.find(" #"); comment != std::string_view::npos) line = line.substr(0, comment);
      while (!line.empty() && (line.front() == ' ' || line.front() == '"' || line.front() == '\''))
        line.remove_prefix(1);
      while (!line.empty() &&
             (line.back() == ' ' || line.back() == '\r' || line.back() == '"' || line.back() == '\'')) {
        line.remove_suffix(1);
      }
      return std::string(line);
    }
    at = end + 1;
  }
  return {};
}

}  // namespace

bool Document::voided() const {
  return std::visit(
      []<class Record>(const Record& read) {
        if constexpr (requires { read.voided; }) return bool(read.voided);
        return false;
      },
      record.value);
}

Glance glance(std::string_view bytes) {
  // What is no id may be anybody's name, and is not carried on.
  const auto id_of = [&](std::string_view key) {
    auto text = top_level(bytes, key);
    return is_id(text) ? text : std::string();
  };
  return {top_level(bytes, "record"), id_of("case"), id_of("id"), bytes.find("relation:") != std::string_view::npos};
}

Document read_document(FileId file, std::string path, std::string bytes, Findings& findings, bool style) {
  const std::size_t before = findings.size();
  Document document;
  document.file = file;
  document.path = std::move(path);
  document.hash = sha256(bytes);
  document.tree = yaml::read(file, document.path, std::move(bytes), findings);
  const bool sound = findings.size() == before;
  if (document.tree.empty() || !document.tree.root().is_map()) return document;
  model::Reading reading{document.path, findings, document.references};
  document.record = model::read_any(document.tree, reading);
  const bool in_order = std::none_of(findings.begin() + static_cast<std::ptrdiff_t>(before), findings.end(),
                                     [](const Finding& finding) { return finding.rule == "D310"; });
  check_layout(document, findings);
  if (style && sound && in_order) check_form(document.tree, document.path, findings);
  return document;
}

}  // namespace cfcm::store
