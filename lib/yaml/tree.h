#pragma once

#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/finding.h"
#include "source/mark.h"

namespace cfcm::yaml {

enum class Kind : std::uint8_t { scalar, map, list, null };
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

/// One item of a document.
struct Item {
  Kind kind = Kind::null;
  Style style = Style::plain;  ///< of a scalar
  bool key = false;            ///< of a map
  bool open = false;           ///< a reader of its field has found that its value may be shown in an excerpt
  std::uint32_t line = 0, column = 0, end_column = 0;  ///< as in Mark
  std::uint32_t text = 0, length = 0;                  ///< slice of the tree's text
  std::uint32_t end = 0;                               ///< one past the last item of this subtree
};

/// A comment of the source.
struct Comment {
  std::uint32_t line = 0, column = 0;  ///< of its `#`, as in Mark
  std::uint32_t at = 0, length = 0;    ///< slice of the source; blanks at the end are left out
};

class Tree;

/// Whether a key reads like a field's name or a rule's code, and may be shown. Text that slipped to the place of a key
/// does not.
bool is_field_name(std::string_view key);

/// A cursor on one item. Cheap to copy; valid as long as its tree.
class Node {
 public:
  Node(const Tree& tree, std::uint32_t item) : tree_(&tree), item_(item) {}
  Kind kind() const;
  bool is_map() const { return kind() == Kind::map; }
  bool is_list() const { return kind() == Kind::list; }
  bool is_scalar() const { return kind() == Kind::scalar; }
  bool plain() const;             ///< a scalar without quotes: `12` is a number, "12" is text
  std::string_view text() const;  ///< of a scalar
  Mark mark() const;
  std::uint32_t item() const { return item_; }
  const Tree& tree() const { return *tree_; }

  /// The value of a key of a map; of a key given twice the first.
  std::optional<Node> find(std::string_view key) const;

  /// The entries of a map: key and value in the order written. Duplicate keys are left out (they are findings).
  struct Entry;
  std::vector<Entry> entries() const;
  /// The items of a list.
  std::vector<Node> items() const;

 private:
  const Tree* tree_;
  std::uint32_t item_;
};

struct Node::Entry {
  Node key, value;
};

/// One YAML document in flat arrays: the items in reading order (a map's children are key, value, key, value …), their
/// text, and the source it was read from. Item 0 is the root.
class Tree {
 public:
  Node root() const { return Node(*this, 0); }
  const Item& item(std::uint32_t index) const { return items_[index]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(items_.size()); }
  bool empty() const { return items_.empty(); }
  FileId file() const { return file_; }
  std::string_view text(const Item& item) const { return std::string_view(text_).substr(item.text, item.length); }

  /// The RFC 6901 pointer of an item: "/services/0/provider"; empty for the root. A key that is no field name is `…` in
  /// it.
  std::string pointer(std::uint32_t item) const;

  /// What was read, its lines ended by line feeds.
  std::string_view source() const { return source_; }
  /// The comments, in the order of the text.
  const std::vector<Comment>& comments() const { return comments_; }

  /// A line of the source, without its newline; counts from 1.
  std::string_view line(std::uint32_t number) const;

  /// Marks a scalar whose value may stand in an excerpt; takes that back.
  void show(std::uint32_t item) const { items_[item].open = true; }
  void hide(std::uint32_t item) const { items_[item].open = false; }

  /// The source line of `mark`, every scalar value that is not `open` replaced by `…`; keys stay. Comments go.
  /// Empty when the mark names no line.
  std::string excerpt(const Mark& mark) const;

  /// The mark as a finding shows it: path, columns, pointer, excerpt.
  Where where(const Mark& mark, std::string path) const;

 private:
  friend class Builder;
  FileId file_ = 0;
  mutable std::vector<Item> items_{};
  std::string text_{};
  std::string source_{};
  std::vector<std::uint32_t> line_starts_{};
  std::vector<Comment> comments_{};
  std::vector<std::uint32_t> left_out_{};  // keys given twice, and keys that are no names; ascending
  std::vector<std::pair<std::uint32_t, std::uint32_t>> folds_{};  // first and last lines inside text of several lines

  friend class Node;
  bool left_out(std::uint32_t key) const;
  bool in_fold(std::uint32_t number) const;
  std::string masked_items(std::string_view line, std::uint32_t number) const;
};

}  // namespace cfcm::yaml
