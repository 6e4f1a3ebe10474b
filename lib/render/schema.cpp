#include "render/schema.h"

#include <algorithm>
#include <cstdint>

#include <nlohmann/json.hpp>

namespace cfcm::render {
namespace {

using Json = nlohmann::ordered_json;
using model::FieldInfo;
using model::RecordType;
using model::Shape;
using model::TypeInfo;

// A day that exists, from the year 1850 to 2200; the years of a 29 February are spelled out.
#define CFCM_YEAR "(18[5-9][0-9]|(19|20|21)[0-9]{2}|2200)"
#define CFCM_LEAP_YEAR \
  "(18(5[26]|[68][048]|[79][26])|(19|21)(0[48]|[2468][048]|[13579][26])|20([02468][048]|[13579][26]))"
#define CFCM_DAY                                                                                             \
  "(" CFCM_YEAR                                                                                              \
  "-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))" \
  "|" CFCM_LEAP_YEAR "-02-29)"
constexpr const char* day_pattern = "^" CFCM_DAY "$";
constexpr const char* month_pattern = "^" CFCM_YEAR "-(0[1-9]|1[0-2])$";
constexpr const char* moment_pattern =
    "^" CFCM_DAY "(T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))?$";
#undef CFCM_DAY
#undef CFCM_LEAP_YEAR
#undef CFCM_YEAR
constexpr const char* id_pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
constexpr const char* decimal_pattern = "^-?[0-9]+(\\.[0-9]+)?$";
constexpr const char* share_pattern = "^(0*(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)|-0+(\\.0+)?)$";
constexpr const char* something_pattern = "[^ \\t\\n]";
constexpr std::size_t longest_decimal = 64;
constexpr std::int64_t most_whole = 999'999'999'999'999'999;  // 18 digits

Json schema_of(const TypeInfo& type);

Json pattern(const char* expression) { return {{"type", "string"}, {"pattern", expression}}; }

Json either(std::initializer_list<Json> schemas) {
  Json out;
  out["anyOf"] = Json::array();
  for (const Json& schema : schemas) out["anyOf"].push_back(schema);
  return out;
}

Json date() {
  Json out = pattern(day_pattern);
  out["format"] = "date";
  return out;
}

Json number_as_text(const char* expression) {
  Json out = pattern(expression);
  out["maxLength"] = longest_decimal;
  return out;
}

Json decimal() { return either({{{"type", "number"}}, number_as_text(decimal_pattern)}); }

Json share() { return either({{{"type", "number"}, {"minimum", 0}, {"maximum", 100}}, number_as_text(share_pattern)}); }

/// What stands without quotes is text where its field is text; a reader that does not know the field has made a number
/// or a truth value of some of it.
Json text() { return {{"type", {"string", "number", "boolean"}}}; }

Json id() {
  Json out = text();
  out["pattern"] = id_pattern;
  out["minimum"] = 0;
  return out;
}

Json formed(const model::Form& form) {
  Json out = pattern(std::string(form.pattern).c_str());
  if (form.least > form.most) return out;
  out["type"] = {"string", "integer"};
  out["minimum"] = form.least;
  out["maximum"] = form.most;
  return out;
}

Json percent() {
  Json band{{"type", "object"}, {"additionalProperties", false}, {"minProperties", 1}};
  for (const char* end : {"at_least", "above", "at_most", "below"}) band["properties"][end] = share();
  for (const auto& [one, other] : {std::pair("at_least", "above"), std::pair("at_most", "below")}) {
    Json both{{"properties", {{one, true}, {other, true}}}, {"required", {one, other}}};
    band["allOf"].push_back({{"not", std::move(both)}});
  }
  Json out = share();
  out["anyOf"].push_back(band);
  return out;
}

Json array_of(const TypeInfo& element) { return {{"type", "array"}, {"items", schema_of(element)}}; }

Json object_of(Json values) { return {{"type", "object"}, {"additionalProperties", std::move(values)}}; }

/// Single values, or small maps of them.
Json settings() {
  const Json scalar{{"type", {"string", "number", "boolean"}}};
  return object_of(either({scalar, object_of(either({scalar, object_of(scalar)}))}));
}

Json words_of(model::Words words) {
  Json list = Json::array();
  for (const std::string_view word : words) list.push_back(std::string(word));
  return {{"enum", std::move(list)}};
}

/// At least one field of the group. Each choice names its property, too: strict validators ask for that.
Json any_of(const std::vector<std::string_view>& group) {
  Json out;
  out["anyOf"] = Json::array();
  for (const std::string_view field : group) {
    const std::string name(field);
    Json choice;
    choice["properties"][name] = true;
    choice["required"] = Json::array({name});
    out["anyOf"].push_back(std::move(choice));
  }
  return out;
}

Json schema_of(const RecordType& record, const FieldInfo& field) {
  if (field.name == "record") return {{"const", std::string(record.name)}};
  Json out = schema_of(*field.type);
  if (field.type->shape == Shape::whole) {
    out["minimum"] = field.least;
    out["maximum"] = std::min(field.most, most_whole);
  }
  if (field.required && field.type->shape == Shape::list) out["minItems"] = 1;
  if (field.required && field.type->shape == Shape::text) out["pattern"] = something_pattern;
  return out;
}

void add_fields(Json& out, const RecordType& record) {
  out["type"] = "object";
  out["additionalProperties"] = false;
  Json required = Json::array();
  Json properties = Json::object();
  for (const FieldInfo& field : record.fields) {
    Json property{{"description", std::string(field.about)}};
    property.update(schema_of(record, field));
    properties[std::string(field.name)] = std::move(property);
    if (field.required) required.push_back(std::string(field.name));
  }
  if (!required.empty()) out["required"] = std::move(required);
  if (record.one_of.size() == 1) out.update(any_of(record.one_of.front()));
  if (record.one_of.size() > 1) {
    for (const auto& group : record.one_of) out["allOf"].push_back(any_of(group));
  }
  out["properties"] = std::move(properties);
}

Json map_of(const RecordType& record) {
  Json out;
  add_fields(out, record);
  return out;
}

Json schema_of(const TypeInfo& type) {
  switch (type.shape) {
    case Shape::text: return text();
    case Shape::truth: return {{"type", "boolean"}};
    case Shape::date:
    case Shape::private_date: return date();
    case Shape::month: return pattern(month_pattern);
    case Shape::moment: return pattern(moment_pattern);
    case Shape::whole: return {{"type", "integer"}};
    case Shape::decimal: return decimal();
    case Shape::percent: return percent();
    case Shape::id: return id();
    case Shape::formed: return formed(*type.form);
    case Shape::word: return words_of(type.words);
    case Shape::map: return map_of(type.record());
    case Shape::list: return array_of(*type.element);
    case Shape::one_or_more: return either({schema_of(*type.element), array_of(*type.element)});
    case Shape::by_name: return object_of(schema_of(*type.element));
    case Shape::settings: return settings();
  }
  return {};
}

}  // namespace

std::string json_schema(const RecordType& kind) {
  const std::string name(kind.name);
  Json out;
  out["$schema"] = "http://json-schema.org/draft-07/schema#";
  out["$id"] = name + ".schema.json";
  out["title"] = "cfcm record: " + name;
  out["description"] = std::string(kind.about);
  add_fields(out, kind);
  return out.dump(2) + "\n";
}

}  // namespace cfcm::render
