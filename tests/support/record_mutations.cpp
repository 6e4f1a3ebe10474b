#include "support/record_mutations.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include <fmt/format.h>

namespace cfcm::test {
namespace {

using model::FieldInfo;
using model::RecordType;
using model::Shape;
using model::TypeInfo;
using yaml::Draft;
using Kind = Draft::Kind;

Draft::Field* field_of(Draft& map, std::string_view name) {
  const auto found = std::ranges::find(map.fields, name, &Draft::Field::key);
  return found == map.fields.end() ? nullptr : &*found;
}

const Draft* value_of(const Draft& map, std::string_view name) {
  const auto found = std::ranges::find(map.fields, name, &Draft::Field::key);
  return found == map.fields.end() ? nullptr : &found->value;
}

void remove(Draft& map, std::string_view name) {
  std::erase_if(map.fields, [&](const Draft::Field& field) { return field.key == name; });
}

Draft a_map() {
  Draft out = Draft::map();
  out.add("anything", Draft::text("text"));
  return out;
}

class Finder {
 public:
  void record(const RecordType& type, const Draft& map, const std::string& pointer) {
    missing_fields(type, map, pointer);
    period(type, map, pointer);
    add("record", "an unknown field", "D301", pointer, [](Draft& at) { at.add("no_such_field", Draft::text("text")); });
    for (const auto& [key, child] : map.fields) {
      const FieldInfo& field = *type.find(key);
      const std::string place = fmt::format("{}/{}", pointer, key);
      if (place == "/record")
        kind_of_record(place);
      else
        value(field, *field.type, child, place);
    }
  }

  void order(const Draft& map) {
    if (map.fields.size() == 1) return;
    add("record", "`record` last", "D310", "",
        [](Draft& at) { std::ranges::rotate(at.fields, at.fields.begin() + 1); });
  }

  std::vector<Mutation> found{};

 private:
  void add(std::string_view field, std::string_view name, std::string_view code, const std::string& pointer,
           std::function<void(Draft&)> change) {
    found.push_back({field, name, code, pointer, std::move(change)});
  }

  void replace(Shape shape, std::string_view name, std::string_view code, const std::string& pointer, Draft by) {
    add(kind_of_field(shape), name, code, pointer, [by = std::move(by)](Draft& at) { at = by; });
  }

  void missing_fields(const RecordType& type, const Draft& map, const std::string& pointer) {
    for (const FieldInfo& field : type.fields) {
      if (!field.required) continue;
      add("record", "a required field is missing", "D302", pointer,
          [name = field.name](Draft& at) { remove(at, name); });
      const std::string place = fmt::format("{}/{}", pointer, field.name);
      if (field.type->shape == Shape::list)
        replace(Shape::list, "a required list is empty", "D302", place, Draft::list());
      if (field.type->shape != Shape::text || place == "/record") continue;
      replace(Shape::text, "a required text is empty", "D302", place, Draft::text(""));
      replace(Shape::text, "a required text is blank", "D302", place, Draft::text("  "));
    }
    for (const auto& group : type.one_of) {
      add("record", "all of a group are missing", "D302", pointer, [&group](Draft& at) {
        for (const std::string_view name : group) remove(at, name);
      });
      for (const std::string_view name : group) {
        if (value_of(map, name) == nullptr) continue;
        add("record", "one of a group alone", "", pointer, [&group, name](Draft& at) {
          for (const std::string_view other : group) {
            if (other != name) remove(at, other);
          }
        });
      }
    }
  }

  void period(const RecordType& type, const Draft& map, const std::string& pointer) {
    const Draft* from = value_of(map, "from");
    const FieldInfo* to = type.find("to");
    if (from == nullptr || to == nullptr || to->type->shape != Shape::date) return;
    const auto end = [](std::string_view day) {
      return [day](Draft& at) {
        remove(at, "to");
        at.add("to", Draft::plain(day));
      };
    };
    add("record", "`to` before `from`", "D307", pointer, end("1999-12-31"));
    add("record", "`to` long after `from`", "", pointer, end("2199-12-31"));
  }

  void kind_of_record(const std::string& place) {
    replace(Shape::text, "no kind of record", "D309", place, Draft::plain("palaver"));
    replace(Shape::text, "a list of kinds", "D303", place, Draft::list({Draft::plain("plan")}));
    replace(Shape::text, "a kind that is missing its value", "D216", place, Draft::plain(null_value));
  }

  void value(const FieldInfo& field, const TypeInfo& type, const Draft& at, const std::string& pointer) {
    replace(type.shape, "nothing", "D216", pointer, Draft::plain(null_value));
    const bool one_or_more = type.shape == Shape::one_or_more;
    if (type.shape == Shape::list || one_or_more) return list(field, type, at, pointer);
    if (type.shape == Shape::map) return map(type, at, pointer);
    if (type.shape == Shape::by_name) return by_name(field, type, at, pointer);
    if (type.shape == Shape::settings) return settings(at, pointer);
    replace(type.shape, "a list", "D303", pointer, Draft::list({Draft::text("text")}));
    if (type.shape != Shape::percent) replace(type.shape, "a map", "D303", pointer, a_map());
    for (Variant& variant : variants(field, type, at)) {
      replace(type.shape, variant.name, variant.code, pointer, std::move(variant.value));
    }
  }

  void list(const FieldInfo& field, const TypeInfo& type, const Draft& at, const std::string& pointer) {
    const bool of_maps = type.element->shape == Shape::map;
    if (at.kind == Kind::list) {
      // Only what every element of this shape refuses: an element in the place of its list may be read.
      replace(type.shape, "a map", "D303", pointer, a_map());
      if (type.shape == Shape::list) replace(type.shape, "text", "D303", pointer, Draft::text("text"));
      for (std::size_t i = 0; i < at.items.size(); ++i) {
        value(field, *type.element, at.items[i], fmt::format("{}/{}", pointer, i));
      }
      if (of_maps) return;
      add(kind_of_field(type.shape), "a list with nothing in it", "D216", pointer,
          [](Draft& list) { list.items.push_back(Draft::plain(null_value)); });
      return;
    }
    for (Variant& variant : variants(field, *type.element, at)) {
      replace(type.shape, variant.name, variant.code, pointer, std::move(variant.value));
    }
    replace(type.shape, "a map", "D303", pointer, a_map());
  }

  void map(const TypeInfo& type, const Draft& at, const std::string& pointer) {
    replace(Shape::map, "text", "D303", pointer, Draft::text("text"));
    replace(Shape::map, "a whole number", "D303", pointer, Draft::plain("12"));
    replace(Shape::map, "a list", "D303", pointer, Draft::list({Draft::text("text")}));
    record(type.record(), at, pointer);
  }

  void by_name(const FieldInfo& field, const TypeInfo& type, const Draft& at, const std::string& pointer) {
    replace(type.shape, "text", "D303", pointer, Draft::text("text"));
    replace(type.shape, "a list", "D303", pointer, Draft::list({Draft::plain("12")}));
    for (const auto& [key, number] : at.fields) {
      value(field, *type.element, number, fmt::format("{}/{}", pointer, key));
    }
  }

  void settings(const Draft& at, const std::string& pointer) {
    replace(Shape::settings, "text", "D303", pointer, Draft::text("text"));
    replace(Shape::settings, "a list", "D303", pointer, Draft::list({Draft::plain("12")}));
    for (const auto& [key, child] : at.fields) {
      const std::string place = fmt::format("{}/{}", pointer, key);
      replace(Shape::settings, "a setting that is a list", "D303", place, Draft::list({Draft::plain("12")}));
      replace(Shape::settings, "a setting of nothing", "D216", place, Draft::plain(null_value));
    }
  }
};

}  // namespace

std::vector<Mutation> mutations(const RecordType& kind, const Draft& record) {
  Finder finder;
  finder.record(kind, record, {});
  finder.order(record);
  return std::move(finder.found);
}

std::string mutated(Draft record, const Mutation& mutation) {
  Draft* at = &record;
  for (std::string_view rest = mutation.pointer; !rest.empty();) {
    rest.remove_prefix(1);
    const std::string_view part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(part.size());
    if (at->kind == Kind::list) {
      std::size_t index = 0;
      std::from_chars(part.data(), part.data() + part.size(), index);
      at = &at->items.at(index);
      continue;
    }
    Draft::Field* field = field_of(*at, part);
    if (field == nullptr) throw std::logic_error("a mutation of a field that is not there");
    at = &field->value;
  }
  mutation.change(*at);
  std::string text = yaml::write(record);
  if (const auto place = text.find(null_value); place != std::string::npos) {
    text.replace(place, null_value.size(), "null");
  }
  return text;
}

std::string_view kind_of_field(Shape shape) {
  switch (shape) {
    case Shape::text: return "text";
    case Shape::truth: return "truth";
    case Shape::date: return "date";
    case Shape::private_date: return "private date";
    case Shape::month: return "month";
    case Shape::moment: return "moment";
    case Shape::whole: return "whole";
    case Shape::decimal: return "decimal";
    case Shape::percent: return "percent";
    case Shape::id: return "id";
    case Shape::word: return "word";
    case Shape::formed: return "formed";
    case Shape::map: return "map";
    case Shape::list: return "list";
    case Shape::one_or_more: return "one or more";
    case Shape::by_name: return "by name";
    case Shape::settings: return "settings";
  }
  return {};
}

}  // namespace cfcm::test
