#include "model/field.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/report.h"

namespace cfcm::model {
namespace {

// A name that an older YAML reader or a person's hand could have put there; anything else may be a value.
/// "a service line", "this plan".
std::string called(const RecordType& type) {
  const bool has_article = type.name.starts_with("a ") || type.name.starts_with("an ") || type.name.starts_with("the ");
  return has_article ? std::string(type.name) : fmt::format("this {} record", type.name);
}

std::vector<std::string_view> names(const RecordType& type) {
  std::vector<std::string_view> out;
  for (const FieldInfo& field : type.fields) out.push_back(field.name);
  return out;
}

void unknown_field(const RecordType& type, const yaml::Node& key, Reading& reading) {
  const bool named = yaml::is_field_name(key.text());
  const std::string field = named ? fmt::format("field `{}`", key.text()) : "field of this name";
  report(reading, key, "D301", fmt::format("{} has no {}", called(type), field),
         suggestion(key.text(), names(type), "remove it, or correct its name"));
}

void missing(const RecordType& type, const yaml::Node& map, std::string_view field, Reading& reading) {
  report(reading, map, "D302", fmt::format("{} lacks `{}`", called(type), field), fmt::format("add `{}`", field));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

/// A required field that is there and says nothing.
bool says_nothing(const FieldInfo& field, const yaml::Node& value) {
  if (value.is_list()) return value.items().empty();
  return field.type->shape == Shape::text && value.is_scalar() && is_blank(value.text());
}

void read_field(const FieldInfo& field, void* record, const yaml::Node& value, Reading& reading) {
  if (value.kind() == yaml::Kind::null) return;  // the YAML reader has said so
  if (field.required && says_nothing(field, value)) {
    report(reading, value, "D302", fmt::format("`{}` is required and holds nothing", field.name),
           fmt::format("fill in `{}`", field.name));
    return;
  }
  if (field.type->shape == Shape::whole && !within(field, value, reading)) return;
  const std::size_t before = reading.findings.size();
  field.read(record, value, reading);
  if (field.shown && value.is_scalar() && reading.findings.size() == before) value.tree().show(value.item());
}

void check_groups(const RecordType& type, const yaml::Node& node, Reading& reading) {
  for (const auto& group : type.one_of) {
    const auto given = [&](std::string_view field) { return node.find(field).has_value(); };
    if (std::ranges::any_of(group, given)) continue;
    report(reading, node, "D302", fmt::format("{} lacks {}", called(type), quoted_list(group)), "add one of them");
  }
}

std::optional<Date> day(const std::optional<yaml::Node>& node) {
  return node && node->is_scalar() ? Date::parse(node->text()) : std::nullopt;
}

void check_period(const RecordType& type, const yaml::Node& node, Reading& reading) {
  if (!type.find("from") || !type.find("to")) return;
  const auto from = node.find("from"), to = node.find("to");
  const auto first = day(from), last = day(to);
  if (!first || !last || *first <= *last) return;
  Finding& finding =
      report(reading, *to, "D307", "`to` lies before `from`", "correct one of the two days; both belong to the period");
  finding.related.push_back({node.tree().where(from->mark(), std::string(reading.path)), "`from` is here"});
}

}  // namespace

const FieldInfo* RecordType::find(std::string_view field) const {
  const auto found = std::ranges::find(fields, field, &FieldInfo::name);
  return found == fields.end() ? nullptr : &*found;
}

bool read_record(const RecordType& type, void* record, const yaml::Node& node, Reading& reading) {
  if (!node.is_map()) {
    wrong_shape(reading, node, fmt::format("a map with the fields of {}", called(type)),
                "write its fields below it, each as `name: value`");
    return false;
  }
  for (const auto& [key, value] : node.entries()) {
    if (!key.is_scalar()) continue;
    if (const FieldInfo* field = type.find(key.text())) {
      read_field(*field, record, value, reading);
    } else {
      unknown_field(type, key, reading);
    }
  }
  for (const FieldInfo& field : type.fields) {
    if (field.required && !node.find(field.name)) missing(type, node, field.name, reading);
  }
  check_groups(type, node, reading);
  check_period(type, node, reading);
  return true;
}

std::vector<yaml::Node> read_items(const yaml::Node& node, Reading& reading) {
  if (!node.is_list()) {
    wrong_shape(reading, node, "a list", "write each entry on a line of its own that begins with `- `");
    return {};
  }
  std::vector<yaml::Node> items = node.items();
  std::erase_if(items, [](const yaml::Node& item) { return item.kind() == yaml::Kind::null; });
  return items;
}

void read(Field<ByName>& field, const yaml::Node& node, Reading& reading) {
  if (!node.is_map()) return wrong_shape(reading, node, "a map of numbers", "write it as `name: number`, a line each");
  field = {ByName{}, node.mark()};
  for (const auto& [key, value] : node.entries()) {
    if (!key.is_scalar() || value.kind() == yaml::Kind::null) continue;
    Field<Decimal> number;
    read(number, value, reading);
    if (number) field->values.emplace_back(std::string(key.text()), number);
  }
}

namespace {

constexpr unsigned deepest_setting = 3;

void flatten(Settings& settings, const std::string& prefix, const Mark& outermost, const Mark& innermost,
             const yaml::Node& node, unsigned depth, Reading& reading) {
  if (node.kind() == yaml::Kind::null) return;
  if (node.is_scalar()) {
    if (!prefix.ends_with(".reason")) node.tree().show(node.item());
    settings.entries.push_back({prefix, outermost, innermost, {Text{std::string(node.text())}, node.mark()}});
    return;
  }
  if (!node.is_map() || depth == deepest_setting) {
    return wrong_shape(reading, node, "a single value or a small map", "write it as `name: value`");
  }
  for (const auto& [key, value] : node.entries()) {
    if (!key.is_scalar()) continue;
    const std::string name = prefix.empty() ? std::string(key.text()) : fmt::format("{}.{}", prefix, key.text());
    flatten(settings, name, prefix.empty() ? key.mark() : outermost, key.mark(), value, depth + 1, reading);
  }
}

}  // namespace

void read(Field<Settings>& field, const yaml::Node& node, Reading& reading) {
  if (!node.is_map()) return wrong_shape(reading, node, "a map of settings", "write it as `name: value`, a line each");
  field = {Settings{}, node.mark()};
  flatten(*field, {}, node.mark(), node.mark(), node, 0, reading);
}

}  // namespace cfcm::model
