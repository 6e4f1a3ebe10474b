#include "yaml/patch.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace cfcm::yaml {
namespace {

/// A part of the source and what takes its place.
struct Edit {
  std::size_t begin = 0, end = 0;
  std::string text{};
};

const Draft* find(const Draft& map, std::string_view key) {
  const auto field = std::ranges::find(map.fields, key, &Draft::Field::key);
  return field == map.fields.end() ? nullptr : &field->value;
}

class Patcher {
 public:
  Patcher(const Patcher&) = delete;
  Patcher& operator=(const Patcher&) = delete;
  explicit Patcher(const Tree& tree) : tree_(tree), text_(tree.source()) {
    // What comes behind a last line needs it ended; nothing comes behind the end mark.
    const std::size_t last = text_.rfind('\n') + 1;
    if (last < text_.size() && !std::string_view(text_).substr(last).starts_with("...")) text_ += '\n';
    source_ = text_;
    for (std::size_t start = 0; start < source_.size(); start = lines_.back()) {
      lines_.push_back(std::min(source_.find('\n', start), source_.size() - 1) + 1);
    }
  }

  std::string run(const Draft& before, const Draft& after) {
    if (!inside(tree_.root(), before, after)) return write(after);
    std::ranges::stable_sort(edits_, {}, [](const Edit& edit) { return std::pair(edit.begin, edit.end); });
    std::string out(source_);
    for (auto edit = edits_.rbegin(); edit != edits_.rend(); ++edit) {
      out.replace(edit->begin, edit->end - edit->begin, edit->text);
    }
    return out;
  }

 private:
  /// Edits what lies in a list or map, entry by entry. False, and nothing done, when it must be written anew as a
  /// whole.
  bool inside(const Node& node, const Draft& before, const Draft& after) {
    if (before.kind != after.kind || !is_block(node)) return false;
    const std::size_t kept = edits_.size();
    const bool done = node.is_map() ? map(node, before, after) : list(node, before, after);
    if (!done) edits_.resize(kept);
    return done;
  }

  bool map(const Node& node, const Draft& before, const Draft& after) {
    if (after.fields.empty()) return false;
    const auto entries = node.entries();
    for (const Node::Entry& entry : entries) {
      const Draft* now = find(before, entry.key.text());
      const Draft* then = find(after, entry.key.text());
      if (!now) return false;
      if (then ? !change(entry, *now, *then) : !remove(entry)) return false;
    }
    return add_new(node, entries, before, after);
  }

  bool add_new(const Node& node, const std::vector<Node::Entry>& entries, const Draft& before, const Draft& after) {
    const Node::Entry* previous = nullptr;
    for (const Draft::Field& field : after.fields) {
      if (find(before, field.key)) {
        previous = &*std::ranges::find(entries, field.key, [](const Node::Entry& entry) { return entry.key.text(); });
        continue;
      }
      const std::uint32_t column = tree_.item(node.item()).column - 1;
      std::size_t at = 0;
      if (previous)
        at = end_of(previous->key.item(), previous->value.item());
      else if (starts_line(entries.front().key.item()))
        at = line_of(entries.front().key.item());
      else
        return false;
      edits_.push_back({at, at, write_field(field, column)});
    }
    return true;
  }

  bool change(const Node::Entry& entry, const Draft& before, const Draft& after) {
    if (equal_values(before, after)) return true;
    if (!entry.value.is_scalar() && inside(entry.value, before, after)) return true;
    const std::uint32_t key = entry.key.item(), column = tree_.item(key).column - 1;
    Draft::Field field{std::string(entry.key.text()), after};
    field.value.comments.before.clear();  // they stand above, and stay
    std::string text = write_field(field, column);
    const bool whole_lines = starts_line(key);
    if (!whole_lines && !follows_dash(key)) return false;
    if (!whole_lines) text.erase(0, column);
    edits_.push_back({whole_lines ? line_of(key) : line_of(key) + column, end_of(key, entry.value.item()), text});
    return true;
  }

  bool remove(const Node::Entry& entry) {
    const std::uint32_t key = entry.key.item();
    if (!starts_line(key)) return false;
    edits_.push_back({line_of(key), end_of(key, entry.value.item()), ""});
    return true;
  }

  bool list(const Node& node, const Draft& before, const Draft& after) {
    const auto items = node.items();
    if (after.items.empty() || items.size() != before.items.size()) return false;
    const std::size_t least = std::min(before.items.size(), after.items.size());
    std::size_t first = 0, last = 0;  // how many at the front and at the back are the same
    while (first < least && equal_values(before.items[first], after.items[first])) ++first;
    while (last < least - first && equal_values(*(before.items.end() - 1 - static_cast<std::ptrdiff_t>(last)),
                                                *(after.items.end() - 1 - static_cast<std::ptrdiff_t>(last)))) {
      ++last;
    }
    const std::size_t old_end = before.items.size() - last, new_end = after.items.size() - last;
    const std::uint32_t column = tree_.item(node.item()).column - 1;
    std::size_t i = first;
    for (; i < std::min(old_end, new_end); ++i) {
      if (!change_item(items[i], column, before.items[i], after.items[i])) return false;
    }
    for (std::size_t gone = i; gone < old_end; ++gone) {
      if (!starts_dash(items[gone].item(), column)) return false;
      edits_.push_back({line_of(items[gone].item()), end_of_item(items[gone].item(), column), ""});
    }
    if (i >= new_end) return true;
    std::size_t at = 0;
    if (i > 0)
      at = end_of_item(items[i - 1].item(), column);
    else if (starts_dash(items[0].item(), column))
      at = line_of(items[0].item());
    else
      return false;
    for (; i < new_end; ++i) edits_.push_back({at, at, write_item(after.items[i], column)});
    return true;
  }

  bool change_item(const Node& item, std::uint32_t column, const Draft& before, const Draft& after) {
    if (equal_values(before, after)) return true;
    if (!item.is_scalar() && inside(item, before, after)) return true;
    if (!starts_dash(item.item(), column)) return false;
    Draft draft = after;
    draft.comments.before.clear();
    for (Draft* first = &draft; !first->fields.empty() || !first->items.empty();) {
      first = first->fields.empty() ? &first->items.front() : &first->fields.front().value;
      first->comments.before.clear();
    }
    edits_.push_back({line_of(item.item()), end_of_item(item.item(), column), write_item(draft, column)});
    return true;
  }

  // --- where things are
  // -----------------------------------------------------------------------------------------------

  std::size_t line_of(std::uint32_t item) const { return lines_[tree_.item(item).line - 1]; }

  /// What stands before an item in its line.
  std::string_view lead(std::uint32_t item) const {
    const std::string_view line = tree_.line(tree_.item(item).line);
    return line.substr(0, std::min<std::size_t>(tree_.item(item).column - 1, line.size()));
  }
  bool starts_line(std::uint32_t item) const { return lead(item).find_first_not_of(' ') == std::string_view::npos; }
  bool follows_dash(std::uint32_t item) const { return lead(item).find_first_not_of(" -") == std::string_view::npos; }
  /// Whether an item of a list stands behind a dash at `column`, and nothing before that on the line.
  bool starts_dash(std::uint32_t item, std::uint32_t column) const {
    const std::string_view before = lead(item);
    return before.size() > column && before.find_first_not_of(' ') == column && before[column] == '-';
  }

  bool is_block(const Node& node) const {
    const Item& item = tree_.item(node.item());
    if (node.is_scalar() || item.end == node.item() + 1) return false;
    const std::string_view line = tree_.line(item.line);
    const std::string_view before = lead(node.item());
    // Only spaces and dashes stand before what is in block style and has not begun with a bracket.
    if (before.find_first_not_of(" -") != std::string_view::npos) return false;
    return before.size() < line.size() && line[before.size()] != '[' && line[before.size()] != '{';
  }

  bool in_brackets(std::uint32_t item) const {
    const std::string_view line = tree_.line(tree_.item(item).line);
    const std::size_t at = tree_.item(item).column - 1;
    return at < line.size() && (line[at] == '[' || line[at] == '{');
  }

  /// One past the last byte of what belongs to an entry: its lines, and the comments at the end of its list or map.
  std::size_t end_of(std::uint32_t key, std::uint32_t value) const {
    const Item& item = tree_.item(value);
    // Behind a bracket no comment on a line of its own is part of what it closed.
    const bool collection = item.kind != Kind::scalar && item.end > value + 1 && !in_brackets(value);
    const std::uint32_t least = std::max(item.column, tree_.item(key).column + 1);
    return end_of_content(value, collection ? least : none);
  }

  std::size_t end_of_item(std::uint32_t item, std::uint32_t column) const {
    const bool collection =
        tree_.item(item).kind != Kind::scalar && tree_.item(item).end > item + 1 && !in_brackets(item);
    return end_of_content(item, collection ? std::max(tree_.item(item).column, column + 2) : none);
  }

  /// Comments from column `least` on belong to what ends; 0: none do.
  std::size_t end_of_content(std::uint32_t value, std::uint32_t least) const {
    const std::uint32_t next = tree_.item(value).end;
    std::size_t line = next < tree_.size() ? tree_.item(next).line - 1 : document_end(tree_.item(next - 1).line);
    // Back over what stands before the next: blank lines, and comments that are not ours.
    while (line > 0) {
      const auto comment = own_line_comment(line);
      // A dash alone on its line begins what comes next.
      const bool blank = text_of(line).find_first_not_of(" -") == std::string_view::npos;
      if (!blank && (!comment || (least != none && comment >= least))) break;
      --line;
    }
    return lines_[line];
  }

  /// How many lines there are before the end of the document is marked.
  std::size_t document_end(std::uint32_t from) const {
    std::size_t line = from;
    while (line + 1 < lines_.size() && !text_of(line + 1).starts_with("...")) ++line;
    return line;
  }

  /// The text of a line, from 1.
  std::string_view text_of(std::size_t line) const {
    const std::size_t end = line < lines_.size() ? lines_[line] : source_.size();
    std::string_view text = source_.substr(lines_[line - 1], end - lines_[line - 1]);
    if (text.ends_with('\n')) text.remove_suffix(1);
    return text;
  }

  /// The column of the comment that has a line to itself; nothing where there is none.
  std::optional<std::uint32_t> own_line_comment(std::size_t line) const {
    const auto& comments = tree_.comments();
    const auto found = std::ranges::lower_bound(comments, line, {}, &Comment::line);
    if (found == comments.end() || found->line != line) return std::nullopt;
    const bool own = text_of(line).find_first_not_of(' ') + 1 == found->column;
    return own ? std::optional(found->column) : std::nullopt;
  }

  static constexpr std::uint32_t none = 0;

  const Tree& tree_;
  std::string text_;
  std::string_view source_{};          // of text_
  std::vector<std::size_t> lines_{0};  // where each begins, and the end
  std::vector<Edit> edits_{};
};

}  // namespace

bool equal_values(const Draft& one, const Draft& other) {
  if (one.kind != other.kind || one.value != other.value) return false;
  return std::ranges::equal(one.items, other.items, equal_values) &&
         std::ranges::equal(one.fields, other.fields, [](const Draft::Field& a, const Draft::Field& b) {
           return a.key == b.key && equal_values(a.value, b.value);
         });
}

std::string patch(const Tree& tree, const Draft& before, const Draft& after) {
  if (equal_values(before, after)) return std::string(tree.source());
  return Patcher(tree).run(before, after);
}

}  // namespace cfcm::yaml
