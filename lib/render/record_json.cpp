#include "render/record_json.h"

#include <charconv>

#include "render/finding_json.h"

namespace cfcm::render {
namespace {

using model::RecordType;
using model::Shape;
using model::TypeInfo;
using yaml::Node;

Json scalar(const Node& node, const TypeInfo* type) {
  const std::string text(node.text());
  if (!type || !node.plain()) return text;
  if (type->shape == Shape::truth && (text == "true" || text == "false")) return text == "true";
  if (type->shape == Shape::whole) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) return number;
  }
  return text;
}

Json value(const Node& node, const TypeInfo* type);

Json map(const Node& node, const RecordType* record, const TypeInfo* each) {
  Json object = Json::object();
  for (const auto& [key, child] : node.entries()) {
    const auto* field = record ? record->find(key.text()) : nullptr;
    object[std::string(key.text())] = value(child, field ? field->type : each);
  }
  return object;
}

Json value(const Node& node, const TypeInfo* type) {
  const bool list = type && (type->shape == Shape::list || type->shape == Shape::one_or_more);
  if (node.is_scalar()) return scalar(node, list ? type->element : type);
  if (node.is_map())
    return map(node, type && type->shape == Shape::map ? &type->record() : nullptr, type ? type->element : nullptr);
  if (!node.is_list()) return nullptr;
  Json items = Json::array();
  for (const auto& item : node.items()) items.push_back(value(item, list ? type->element : nullptr));
  return items;
}

}  // namespace

std::string record_json(const yaml::Tree& tree, const RecordType& kind) {
  return document(map(tree.root(), &kind, nullptr));
}

}  // namespace cfcm::render
