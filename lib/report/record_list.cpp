#include "report/record_list.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/own_id.h"
#include "model/kinds.h"
#include "store/document.h"
#include "store/layout.h"
#include "yaml/read.h"

namespace cfcm::report {
namespace {

using model::FieldInfo;
using model::RecordType;
using model::Shape;
using yaml::Node;

bool is_open(const FieldInfo& field) {
  switch (field.type->shape) {
    case Shape::truth:
    case Shape::date:
    case Shape::month:
    case Shape::moment:
    case Shape::whole:
    case Shape::id:
    case Shape::word: return true;
    default: return false;
  }
}

bool is_scalar(const FieldInfo& field) {
  switch (field.type->shape) {
    case Shape::map:
    case Shape::list:
    case Shape::by_name:
    case Shape::settings: return false;
    default: return true;
  }
}

/// Who acts stands in a map, and is what most people look for.
bool is_actor(const FieldInfo& field) {
  return field.type->shape == Shape::map && &field.type->record() == &model::Actor::type();
}

std::string text_of(const Node& node, std::string_view key) {
  const auto value = node.is_map() ? node.find(key) : std::nullopt;
  return value && value->is_scalar() ? std::string(value->text()) : std::string();
}

/// Whether the text is what the field is there for. Anything else may be a person's name that slipped into it.
bool fits(std::string_view text, const model::TypeInfo& type) {
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
  };
  switch (type.shape) {
    case Shape::truth: return text == "true" || text == "false";
    case Shape::date: return Date::parse(text).has_value();
    case Shape::month: return Month::parse(text).has_value();
    case Shape::moment: return Moment::parse(text).has_value();
    case Shape::whole: return digits(text);
    case Shape::id: return is_id(text);
    case Shape::word: return std::ranges::find(type.words, text) != type.words.end();
    default: return false;
  }
}

/// A value that may be shown as it is; `…` in the place of any other.
std::string shown(const Node& node, std::string_view key, const model::TypeInfo& type, bool values) {
  auto text = text_of(node, key);
  return text.empty() || values || fits(text, type) ? text : std::string("…");
}

/// Whether something at the dotted path has that value; a list is looked through entry by entry.
bool has(const Node& node, std::string_view path, std::string_view value) {
  if (node.is_list()) {
    return std::ranges::any_of(node.items(), [&](const Node& item) { return has(item, path, value); });
  }
  if (path.empty()) return node.is_scalar() && node.text() == value;
  if (!node.is_map()) return false;
  const auto dot = std::min(path.find('.'), path.size());
  const auto child = node.find(path.substr(0, dot));
  return child && has(*child, path.substr(std::min(dot + 1, path.size())), value);
}

std::string_view day_field(const RecordType& kind) {
  const auto found = std::ranges::find_if(kind.fields, [](const FieldInfo& field) {
    return field.type->shape == Shape::date || field.type->shape == Shape::month || field.type->shape == Shape::moment;
  });
  return found == kind.fields.end() ? std::string_view() : found->name;
}

bool in_time(const Node& root, const RecordType& kind, const Wanted& wanted) {
  if (!wanted.since && !wanted.until) return true;
  const auto text = text_of(root, day_field(kind)).substr(0, 10);
  if (text.size() < 7) return false;
  // A month is as long as its days.
  const auto first = text.size() == 7 ? text + "-01" : text;
  const auto day = Date::parse(first);
  if (!day) return false;
  const auto last = text.size() == 7 ? day->plus_months(1).plus_days(-1) : *day;
  return (!wanted.since || last >= *wanted.since) && (!wanted.until || *day <= *wanted.until);
}

}  // namespace

Rows record_list(const audit::Source& source, const RecordType& kind, const Wanted& wanted,
                 std::vector<Failure>& failures) {
  Rows list{std::string(kind.name)};
  const bool of_case = store::is_case_kind(kind.name);
  std::vector<const FieldInfo*> fields;
  for (const auto& field : kind.fields) {
    if (field.name == "record" || field.name == "voided") continue;
    if (is_open(field) || is_actor(field) || (wanted.values && is_scalar(field))) fields.push_back(&field);
  }
  for (const auto* field : fields) {
    list.columns.emplace_back(is_actor(*field) ? fmt::format("{}.person", field->name) : std::string(field->name));
    if (is_actor(*field)) list.columns.push_back(fmt::format("{}.organization", field->name));
  }
  const bool named = wanted.values && (kind.name == "person" || kind.name == "intake");
  if (named) list.columns.insert(list.columns.end(), {"family", "given"});
  list.columns.emplace_back("path");
  if (wanted.voided) list.columns.emplace_back("voided");

  for (FileId file = 0; file < source.paths().size(); ++file) {
    const auto& path = source.paths()[file];
    auto bytes = source.read(file);
    if (!bytes) {
      failures.push_back(std::move(bytes).error());
      continue;
    }
    const auto glance = store::glance(*bytes);
    if (glance.kind != kind.name) continue;
    if (of_case && !wanted.case_id.empty() && glance.case_id != wanted.case_id) continue;
    Findings told;
    const auto tree = yaml::read(file, path, std::move(*bytes), told);
    if (tree.empty() || !tree.root().is_map()) continue;
    const Node root = tree.root();
    const bool voided = root.find("voided").has_value();
    if (voided && !wanted.voided) continue;
    if (!of_case && !wanted.case_id.empty() && text_of(root, "case") != wanted.case_id) continue;
    if (!in_time(root, kind, wanted)) continue;
    if (!std::ranges::all_of(wanted.where, [&](const auto& one) { return has(root, one.first, one.second); })) continue;
    std::vector<std::string> row;
    for (const auto* field : fields) {
      if (!is_actor(*field)) {
        row.push_back(shown(root, field->name, *field->type, wanted.values));
        continue;
      }
      const auto actor = root.find(field->name);
      for (const char* who : {"person", "organization"}) {
        const auto& type = *model::Actor::type().find(who)->type;
        row.push_back(actor ? shown(*actor, who, type, wanted.values) : std::string());
      }
    }
    if (named) {
      const auto whole = kind.name == "person" ? std::optional(root) : root.find("individual");
      const auto name = whole && whole->is_map() ? whole->find("name") : std::nullopt;
      row.push_back(name ? text_of(*name, "family") : std::string());
      row.push_back(name ? text_of(*name, "given") : std::string());
    }
    row.push_back(path);
    if (wanted.voided) row.emplace_back(voided ? "true" : "false");
    list.rows.push_back(std::move(row));
  }
  return list;
}

}  // namespace cfcm::report
