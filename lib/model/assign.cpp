#include "model/assign.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"
#include "model/canonical.h"
#include "yaml/read.h"

namespace cfcm::model {
namespace {

using yaml::Draft;

/// Longer lists are written in files.
constexpr std::size_t most_entries = 10000;

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= path.size();) {
    const auto dot = std::min(path.find('.', start), path.size());
    parts.push_back(path.substr(start, dot - start));
    start = dot + 1;
  }
  return parts;
}

bool is_list(const TypeInfo* type) { return type && (type->shape == Shape::list || type->shape == Shape::one_or_more); }

/// A null, or a map without fields.
bool is_nothing(const Draft& value) {
  if (value.kind == Draft::Kind::map) return value.fields.empty();
  return value.kind != Draft::Kind::list && value.value.empty();
}

/// How many fields of the table come before this one; those that it does not know come last.
std::size_t rank(const RecordType* record, std::string_view name) {
  if (!record) return 0;
  const auto found = std::ranges::find(record->fields, name, &FieldInfo::name);
  return static_cast<std::size_t>(found - record->fields.begin());
}

Draft& field_of(Draft& map, const RecordType* record, std::string_view name) {
  const auto there = std::ranges::find(map.fields, name, &Draft::Field::key);
  if (there != map.fields.end()) return there->value;
  const auto place = std::ranges::find_if(
      map.fields, [&](const Draft::Field& field) { return rank(record, field.key) > rank(record, name); });
  return map.fields.insert(place, {std::string(name), Draft::map()})->value;
}

class Assigner {
 public:
  Assigner(std::string_view path, std::string_view value) : path_(path), parts_(parts_of(path)), value_(value) {}

  std::optional<std::string> run(Draft& record, const RecordType& kind) { return in_map(record, &kind, nullptr, 0); }

 private:
  std::optional<std::string> in_map(Draft& map, const RecordType* record, const TypeInfo* type, std::size_t depth) {
    const std::string_view name = parts_[depth];
    const FieldInfo* field = record ? record->find(name) : nullptr;
    if (record && !field) return no_field(*record, name);
    if (name.empty()) return fmt::format("{} has an empty part; parts are separated by one dot", path_);
    const TypeInfo* child = field ? field->type : type && type->shape == Shape::by_name ? type->element : nullptr;
    const bool known = std::ranges::find(map.fields, name, &Draft::Field::key) != map.fields.end();
    if (depth + 1 == parts_.size() && value_.empty()) {
      std::erase_if(map.fields, [&](const Draft::Field& one) { return one.key == name; });
      return std::nullopt;
    }
    Draft& there = field_of(map, record, name);
    auto wrong = in_value(there, child, depth + 1, known);
    // What came to hold nothing goes: a field that was not there, and a list whose last entry was taken out.
    const bool emptied = value_.empty() && there.kind == Draft::Kind::list && there.items.empty();
    if ((wrong && !known) || emptied)
      std::erase_if(map.fields, [&](const Draft::Field& one) { return one.key == name; });
    return wrong;
  }

  /// `known`: there is a value already, of which parts may be set.
  std::optional<std::string> in_value(Draft& there, const TypeInfo* type, std::size_t depth, bool known) {
    if (depth == parts_.size()) return set(there, type);
    if (is_list(type)) return in_list(there, *type, depth, known);
    const bool map = !type || type->shape == Shape::map || type->shape == Shape::by_name ||
                     type->shape == Shape::settings || type->shape == Shape::percent;
    if (!map) return fmt::format("{}: `{}` has no parts", path_, parts_[depth - 1]);
    if (there.kind != Draft::Kind::map) {
      // Nothing is thrown away that somebody wrote; a null is nothing.
      if (known && !is_nothing(there))
        return fmt::format("{}: `{}` is no map here, and has fields of its own; correct it first", path_,
                           parts_[depth - 1]);
      there = Draft::map();
    }
    return in_map(there, type && type->shape == Shape::map ? &type->record() : nullptr, type, depth);
  }

  std::optional<std::string> in_list(Draft& there, const TypeInfo& type, std::size_t depth, bool known) {
    // One entry that is written without its list is its first one.
    if (there.kind != Draft::Kind::list) {
      const bool nothing = !known || is_nothing(there);
      Draft list = nothing ? Draft::list() : Draft::list({there});
      if (nothing) list.comments = there.comments;
      there = std::move(list);
    }
    const std::size_t count = there.items.size();
    std::size_t index = count;
    const std::string_view part = parts_[depth];
    if (part == "last" && count > 0) {
      index = count - 1;
    } else if (part != "+") {
      const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
      if (error != std::errc{} || end != part.data() + part.size() || index > count || index >= most_entries) {
        return fmt::format("{}: `{}` is a list of {}; write the number of an entry, counted from 0, or + for a new one",
                           path_, parts_[depth - 1], count);
      }
    }
    if (depth + 1 == parts_.size() && value_.empty()) {
      if (index < count) there.items.erase(there.items.begin() + static_cast<std::ptrdiff_t>(index));
      return std::nullopt;
    }
    const bool fresh = index == count;
    if (fresh) there.items.push_back(Draft::map());
    auto wrong = in_value(there.items[index], type.element, depth + 1, !fresh);
    if (wrong && fresh) there.items.pop_back();
    return wrong;
  }

  std::optional<std::string> set(Draft& there, const TypeInfo* type) const {
    const auto comments = there.comments;
    const bool collection = type && (type->shape == Shape::map || type->shape == Shape::by_name || is_list(type) ||
                                     type->shape == Shape::settings || type->shape == Shape::percent);
    if (collection && (value_.starts_with('[') || value_.starts_with('{'))) {
      Findings findings;
      const yaml::Tree tree = yaml::read(0, "value", fmt::format("value: {}\n...\n", value_), findings);
      if (tree.empty() || !findings.empty()) return fmt::format("{}: what is in brackets is no YAML", path_);
      there = canonical_value(tree.root().find("value").value(), type);
    } else if (is_list(type) && type->element &&
               (type->element->shape == Shape::map || type->element->shape == Shape::list)) {
      return fmt::format(
          "{}: it is a list of entries with fields; set them one by one ({}.+.FIELD=VALUE), or write "
          "the list in brackets",
          path_, path_);
    } else if (type && (type->shape == Shape::map || type->shape == Shape::by_name || type->shape == Shape::settings)) {
      return fmt::format("{}: it has fields of its own; set them one by one ({}.FIELD=VALUE){}", path_, path_,
                         fields_of(*type));
    } else {
      // A list that is given one value gets one entry.
      there = is_list(type) ? Draft::list({scalar_of(value_, type->element)}) : scalar_of(value_, type);
    }
    there.comments = comments;
    return std::nullopt;
  }

  static std::string fields_of(const TypeInfo& type) {
    if (type.shape != Shape::map) return {};
    std::vector<std::string_view> names;
    for (const FieldInfo& field : type.record().fields) names.push_back(field.name);
    return fmt::format(": {}", fmt::join(names, ", "));
  }

  std::string no_field(const RecordType& record, std::string_view name) const {
    std::vector<std::string_view> names;
    for (const FieldInfo& field : record.fields) names.push_back(field.name);
    const auto near = nearest(name, names);
    return fmt::format("{}: {} has no field of that name{}; there are {}", path_, record.name,
                       near ? fmt::format("; {} is near", *near) : std::string(), fmt::join(names, ", "));
  }

  std::string_view path_;
  std::vector<std::string_view> parts_;
  std::string_view value_;
};

}  // namespace

std::optional<std::string> assign(Draft& record, const RecordType& kind, std::string_view path,
                                  std::string_view value) {
  return Assigner(path, value).run(record, kind);
}

void merge(Draft& record, const RecordType& kind, const Draft& more) {
  for (const Draft::Field& field : more.fields) {
    const FieldInfo* info = kind.find(field.key);
    const auto there = std::ranges::find(record.fields, field.key, &Draft::Field::key);
    const bool maps = info && info->type->shape == Shape::map && field.value.kind == Draft::Kind::map &&
                      there != record.fields.end() && there->value.kind == Draft::Kind::map;
    if (maps)
      merge(there->value, info->type->record(), field.value);
    else
      overlay(record, kind, Draft::map({field}));
  }
}

void overlay(Draft& record, const RecordType& kind, const Draft& more) {
  for (const Draft::Field& field : more.fields) {
    if (kind.find(field.key)) {
      field_of(record, &kind, field.key) = field.value;
      continue;
    }
    const auto there = std::ranges::find(record.fields, field.key, &Draft::Field::key);
    if (there == record.fields.end())
      record.fields.push_back(field);
    else
      there->value = field.value;
  }
}

}  // namespace cfcm::model
