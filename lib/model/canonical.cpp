#include "model/canonical.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "yaml/comments.h"

namespace cfcm::model {
namespace {

using yaml::Draft;
using yaml::Node;

constexpr std::string_view ends_of_a_band[] = {"at_least", "above", "at_most", "below"};

/// A scalar of which nothing is known: plain stays plain where that reads back and every reader takes it for the same.
Draft as_it_is(std::string_view text) {
  const auto stays = [&](const Draft& draft) { return yaml::write_scalar(draft) == text; };
  const bool number = text.starts_with('-') || (!text.empty() && text[0] >= '0' && text[0] <= '9');
  const bool truth = text == "true" || text == "false";
  const Draft plain = number || truth ? Draft::plain(text) : Draft::id(text);
  return stays(plain) ? plain : Draft::text(text);
}

/// Whether quotes around a value of this type make it another value.
bool quotes_count(const TypeInfo* type) {
  return !type || type->shape == Shape::truth || type->shape == Shape::whole || type->shape == Shape::settings;
}

Draft scalar(const Node& node, const TypeInfo* type) {
  return quotes_count(type) && !node.plain() ? Draft::text(node.text()) : scalar_of(node.text(), type);
}

class Canonical {
 public:
  explicit Canonical(const yaml::Tree& tree) : attached_(yaml::attach_comments(tree)) {}

  Draft value(const Node& node, const TypeInfo* type) {
    if (node.is_map()) {
      const bool typed = type && type->shape == Shape::map;
      return map_of(node, typed ? &type->record() : nullptr, type);
    }
    if (node.is_list()) return list_of(node, type);
    return scalar(node, type);
  }

  Draft record(const Node& root, const RecordType& kind) {
    Draft draft = map_of(root, &kind, nullptr);
    take(draft, root.item(), true);
    settle_behind(draft);
    return draft;
  }

 private:
  /// The comments of an item become those of the draft: of an entry those at its key, and those at the end of its
  /// value.
  void take(Draft& draft, std::uint32_t item, bool outer) {
    const auto found = attached_.find(item);
    if (found == attached_.end()) return;
    auto& [before, behind, after] = draft.comments;
    if (outer) {
      std::ranges::copy(found->second.before, std::back_inserter(before));
      if (!found->second.behind.empty()) behind = found->second.behind;
    }
    // An empty list or map is written in its line: there is no inside for comments.
    const bool empty = draft.items.empty() && draft.fields.empty();
    std::ranges::copy(found->second.after, std::back_inserter(empty ? before : after));
  }

  /// A list or map that is an item has no line of its own: what stood behind its bracket goes behind its first line, or
  /// before it where there is something already.
  static void settle_behind(Draft& item) {
    if (item.comments.behind.empty() || (item.items.empty() && item.fields.empty())) return;
    Draft* first = &item;
    while (!first->items.empty()) first = &first->items.front();
    if (!first->fields.empty()) first = &first->fields.front().value;
    std::string comment = std::exchange(item.comments.behind, {});
    if (first->comments.behind.empty())
      first->comments.behind = std::move(comment);
    else
      item.comments.before.push_back(std::move(comment));
  }

  Draft list_of(const Node& node, const TypeInfo* type) {
    const bool typed = type && (type->shape == Shape::list || type->shape == Shape::one_or_more);
    Draft list = Draft::list();
    for (const Node& item : node.items()) {
      Draft& draft = list.items.emplace_back(value(item, typed ? type->element : nullptr));
      take(draft, item.item(), true);
      settle_behind(draft);
    }
    return list;
  }

  Draft map_of(const Node& node, const RecordType* record, const TypeInfo* type) {
    const bool band = type && type->shape == Shape::percent, by_name = type && type->shape == Shape::by_name;
    Draft map = Draft::map();
    for (const auto& [key, child] : ordered(node, record, band)) {
      const FieldInfo* field = record ? record->find(key.text()) : nullptr;
      const TypeInfo* child_type = field ? field->type : band ? type : by_name ? type->element : nullptr;
      // A single value is written as its list would write it.
      if (child_type && child_type->shape == Shape::one_or_more && child.is_scalar()) child_type = child_type->element;
      Draft draft = value(child, child_type);
      take(draft, key.item(), true);
      if (!child.is_scalar()) take(draft, child.item(), false);
      map.fields.push_back({std::string(key.text()), std::move(draft)});
    }
    return map;
  }

  /// The entries in the order of the table; those that it does not know follow as they stand.
  static std::vector<Node::Entry> ordered(const Node& node, const RecordType* record, bool band) {
    std::vector<Node::Entry> entries = node.entries();
    const auto rank = [&](const Node::Entry& entry) -> std::ptrdiff_t {
      if (record) {
        return std::ranges::find(record->fields, entry.key.text(), &FieldInfo::name) - record->fields.begin();
      }
      return band ? std::ranges::find(ends_of_a_band, entry.key.text()) - std::begin(ends_of_a_band) : 0;
    };
    std::ranges::stable_sort(entries, {}, rank);
    return entries;
  }

  const yaml::Attached attached_;
};

}  // namespace

yaml::Draft scalar_of(std::string_view text, const TypeInfo* type) {
  if (quotes_count(type)) return as_it_is(text);
  switch (type->shape) {
    case Shape::date:
    case Shape::private_date:
    case Shape::month:
    case Shape::moment:
    case Shape::decimal:
    case Shape::percent:
    case Shape::word: return Draft::plain(text);
    case Shape::id: return Draft::id(text);
    default: return Draft::text(text);
  }
}

yaml::Draft canonical_value(const Node& value, const TypeInfo* type) {
  return Canonical(value.tree()).value(value, type);
}

yaml::Draft canonical(const yaml::Tree& tree, const RecordType& kind) {
  return Canonical(tree).record(tree.root(), kind);
}

}  // namespace cfcm::model
