#include "change/missing.h"

#include <algorithm>

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
      Missing one{fmt::format("{}{}", before, group.front()), type.find(group.front())};
      for (std::size_t i = 1; i < group.size(); ++i) one.instead.push_back(fmt::format("{}{}", before, group[i]));
      found.push_back(std::move(one));
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
    if (found.size() == before) found.push_back({at, &field});
  }
};

}  // namespace

std::vector<Missing> missing(const Draft& record, const RecordType& kind) {
  Search search;
  search.in_map(record, kind, "");
  return std::move(search.found);
}

}  // namespace cfcm::change
