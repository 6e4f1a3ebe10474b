#include "change/answer.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "audit/load.h"
#include "change/find.h"
#include "change/missing.h"
#include "model/kinds.h"
#include "model/report.h"
#include "store/document.h"
#include "yaml/read.h"

namespace cfcm::change {
namespace {

using model::Field;
using model::Reading;
using model::RecordType;
using model::Shape;
using model::Target;
using model::TypeInfo;
using yaml::Node;

void read_value(const TypeInfo& type, const Node& node, Reading& reading);

template <class Value>
void read_as(const Node& node, Reading& reading) {
  Value unread;
  model::read(unread, node, reading);
}

void read_list(const TypeInfo& type, const Node& node, Reading& reading) {
  for (const auto& item : model::read_items(node, reading)) read_value(*type.element, item, reading);
}

void read_map(const RecordType& type, const Node& node, Reading& reading) {
  if (!node.is_map()) return model::wrong_shape(reading, node, "a map", "write its fields, each as `name: value`");
  for (const auto& [key, value] : node.entries()) {
    const auto* field = key.is_scalar() ? type.find(key.text()) : nullptr;
    if (field) read_value(*field->type, value, reading);
  }
}

/// Reads a value by the type of its field alone, where no struct is there to hold it.
void read_value(const TypeInfo& type, const Node& node, Reading& reading) {
  switch (type.shape) {
    case Shape::text: return read_as<Field<model::Text>>(node, reading);
    case Shape::truth: return read_as<Field<bool>>(node, reading);
    case Shape::date: return read_as<Field<Date>>(node, reading);
    case Shape::private_date: return read_as<Field<model::PrivateDate>>(node, reading);
    case Shape::month: return read_as<Field<Month>>(node, reading);
    case Shape::moment: return read_as<Field<Moment>>(node, reading);
    case Shape::whole: return read_as<Field<std::int64_t>>(node, reading);
    case Shape::decimal: return read_as<Field<Decimal>>(node, reading);
    case Shape::percent: return read_as<Field<model::Percent>>(node, reading);
    case Shape::by_name: return read_as<Field<model::ByName>>(node, reading);
    case Shape::settings: return read_as<Field<model::Settings>>(node, reading);
    case Shape::id: model::read_id(type.target, node, reading); return;
    case Shape::word: model::read_word(type.words, node, reading); return;
    case Shape::formed: model::read_formed(*type.form, node, reading); return;
    case Shape::map: return read_map(type.record(), node, reading);
    case Shape::one_or_more:
      if (node.is_scalar()) return read_value(*type.element, node, reading);
      [[fallthrough]];
    case Shape::list: return read_list(type, node, reading);
  }
}

std::optional<Node> node_at(Node node, std::string_view path) {
  while (!path.empty()) {
    const auto dot = std::min(path.find('.'), path.size());
    const auto part = path.substr(0, dot);
    path.remove_prefix(std::min(dot + 1, path.size()));
    std::optional<Node> next;
    std::size_t index = 0;
    if (node.is_map()) {
      next = node.find(part);
    } else if (node.is_list() && std::from_chars(part.data(), part.data() + part.size(), index).ec == std::errc{}) {
      const auto items = node.items();
      if (index < items.size()) next = items[index];
    }
    if (!next) return std::nullopt;
    node = *next;
  }
  return node;
}

/// The kinds of which a record may be what is referred to.
std::vector<const RecordType*> kinds_of(Target target) {
  switch (target) {
    case Target::itself: return {};
    case Target::person: return {&model::Person::type()};
    case Target::organization:
    case Target::payer: return {&model::Organization::type()};
    case Target::party: return {&model::Person::type(), &model::Organization::type()};
    case Target::case_: return {&model::Intake::type()};
    case Target::grievance: return {&model::Grievance::type()};
    case Target::improvement: return {&model::Improvement::type()};
  }
  return {};
}

std::vector<std::string> ids_for(Target target, const audit::Source& source) {
  std::vector<std::string> ids;
  for (const auto* kind : kinds_of(target)) std::ranges::move(ids_of(source, *kind), std::back_inserter(ids));
  if (target == Target::payer) ids.emplace_back("individual");
  return ids;
}

/// What is no person or organization is looked for among the records of its own kind.
void check_others(const store::Document& document, const audit::Source& source, Findings& findings) {
  for (const auto& reference : document.references) {
    const char* missing = nullptr;
    if (reference.target == Target::case_) missing = "no intake opens the case that is named here";
    if (reference.target == Target::grievance) missing = "no grievance has the id that is written here";
    if (reference.target == Target::improvement) missing = "no improvement has the id that is written here";
    if (!missing || std::ranges::binary_search(ids_for(reference.target, source), reference.id)) continue;
    findings.push_back(
        finding_at("D403", document.where(reference.mark), missing, "correct the id, or add the record that it names"));
  }
}

}  // namespace

Findings faults_of(const yaml::Draft& record, const RecordType& type, std::string_view path,
                   const audit::Source& source, const audit::Loaded& loaded) {
  Findings findings;
  store::Document document;
  document.path = "answer";
  document.tree = yaml::read(0, document.path, yaml::write(record), findings);
  const auto* field = field_at(type, path);
  if (document.tree.empty() || !field) return findings;
  const auto node = node_at(document.tree.root(), path);
  if (!node) return findings;
  if (!yaml::same(document.tree, record)) {
    findings.push_back(finding_at("D102", document.where(node->mark()),
                                  model::name_of(*node) + " holds bytes that are not UTF-8", "type it in UTF-8"));
    return findings;
  }
  Reading reading{document.path, findings, document.references};
  const auto last = path.substr(path.rfind('.') + 1);
  const bool is_entry = field->type->element && last.find_first_not_of("0123456789") == std::string_view::npos;
  const auto& of = is_entry ? *field->type->element : *field->type;
  if (of.shape != Shape::whole || model::within(*field, *node, reading)) read_value(of, *node, reading);
  // Unknown is not absent: what could not be read may be what is named.
  if (source.failures().empty()) {
    audit::check_references(loaded.registry(), document, findings);
    check_others(document, source, findings);
  }
  std::erase_if(findings, [](const Finding& one) {
    return one.rule == "D414" || (one.level != Level::error && one.rule != "D311");
  });
  if (of.shape == Shape::id && node->is_scalar() && !findings.empty()) {
    const auto near = near_id(std::string(node->text()), ids_for(of.target, source));
    findings.front().remedy += near;
  }
  return findings;
}

}  // namespace cfcm::change
