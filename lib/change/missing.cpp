#include "change/missing.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace cfcm::change {
namespace {

using model::RecordType;
using model::Shape;
using model::TypeInfo;
using yaml::Draft;

class Search {
 public:
  void in_map(const Draft& map, const RecordType& type, const std::string& before) {
    for (const auto& field : type.fields) {
      const Draft* there = map.find(field.name);
      const std::string path = fmt::format("{}{}", before, field.name);
      if (there)
        in_value(*there, *field.type, path);
      else if (field.required)
        lacking(field, path);
    }
    for (const auto& group : type.one_of) {
      if (std::ranges::any_of(group, [&](auto name) { return map.find(name); })) continue;
      one_of(type, group, before);
    }
  }

  std::vector<Missing> found{};

 private:
  void in_value(const Draft& there, const TypeInfo& type, const std::string& path) {
    if (type.shape == Shape::map && there.kind == Draft::Kind::map) {
      in_map(there, type.record(), path + ".");
    } else if (type.element && there.kind == Draft::Kind::list) {
      for (std::size_t i = 0; i < there.items.size(); ++i)
        in_value(there.items[i], *type.element, fmt::format("{}.{}", path, i));
    }
  }

  /// Of each alternative what it needs first: of a map the field that begins it.
  void one_of(const RecordType& type, const std::vector<std::string_view>& group, const std::string& before) {
    std::vector<Missing> all;
    for (const auto name : group) {
      Search part;
      part.lacking(*type.find(name), fmt::format("{}{}", before, name));
      auto& first = part.found.front();
      auto others = std::exchange(first.instead, {});
      all.push_back(std::move(first));
      std::ranges::move(others, std::back_inserter(all));
    }
    Missing one = std::move(all.front());
    one.instead.assign(std::make_move_iterator(all.begin() + 1), std::make_move_iterator(all.end()));
    found.push_back(std::move(one));
  }

  /// Of a map that is not there, what it must hold; of a list, what its first entry must.
  void lacking(const model::FieldInfo& field, const std::string& path) {
    const auto* type = field.type;
    std::string at = path;
    if ((type->shape == Shape::list || type->shape == Shape::one_or_more) && type->element) {
      type = type->element;
      at += ".0";
    }
    const auto before = found.size();
    if (type->shape == Shape::map) in_map(Draft::map(), type->record(), at + ".");
    if (found.size() == before) found.push_back({at, &field, {}});
  }
};

std::string_view take_part(std::string_view& path) {
  const auto dot = std::min(path.find('.'), path.size());
  const auto part = path.substr(0, dot);
  path.remove_prefix(std::min(dot + 1, path.size()));
  return part;
}

}  // namespace

std::vector<Missing> missing(const Draft& record, const RecordType& kind, std::span<const std::string_view> also) {
  Search search;
  search.in_map(record, kind, "");
  auto& found = search.found;
  for (const auto path : also) {
    if (value_at(record, path)) continue;
    // One that stands for others is needed itself.
    std::erase_if(found, [&](const Missing& one) {
      return one.path == path || std::ranges::find(one.instead, path, &Missing::path) != one.instead.end();
    });
    found.push_back({std::string(path), field_at(kind, path), {}});
  }
  return std::move(found);
}

const model::FieldInfo* field_at(const RecordType& kind, std::string_view path) {
  const RecordType* record = &kind;
  const model::FieldInfo* field = nullptr;
  const TypeInfo* type = nullptr;
  while (!path.empty()) {
    const auto part = take_part(path);
    if (record) {
      field = record->find(part);
      if (!field) return nullptr;
      type = field->type;
    } else if (type->element) {
      type = type->element;
    } else {
      return nullptr;
    }
    record = type->shape == Shape::map ? &type->record() : nullptr;
  }
  return field;
}

const Draft* value_at(const Draft& record, std::string_view path) {
  const Draft* there = &record;
  while (there && !path.empty()) {
    const auto part = take_part(path);
    if (there->kind == Draft::Kind::map) {
      there = there->find(part);
      continue;
    }
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
    const bool entry = there->kind == Draft::Kind::list && error == std::errc{} && end == part.data() + part.size();
    there = entry && index < there->items.size() ? &there->items[index] : nullptr;
  }
  return there;
}

}  // namespace cfcm::change
