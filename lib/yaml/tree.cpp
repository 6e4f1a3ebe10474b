#include "yaml/tree.h"

#include <algorithm>

#include <fmt/format.h>

#include "yaml/utf8.h"

namespace cfcm::yaml {
namespace {

constexpr std::string_view mask = "…";
constexpr std::size_t longest_excerpt = 240;  // bytes; a line may hold 64 KiB

bool is_structure(char c) {
  return c == ' ' || c == '-' || c == '?' || c == ':' || c == '[' || c == ']' || c == '{' || c == '}' || c == ',';
}

bool is_comment(std::string_view line, std::size_t at) {
  return line[at] == '#' && (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t');
}

/// The byte at which a column (from 1) begins.
std::size_t byte_of(std::string_view line, std::size_t from, std::uint32_t columns) {
  for (std::uint32_t n = 0; n < columns && from < line.size(); ++n) {
    ++from;
    while (from < line.size() && continues(line[from])) ++from;
  }
  return from;
}

/// The text itself when every character may be shown on a terminal, else masked.
std::string_view shown(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto [value, length] = decode(text, i);
    if (length == 0 || unwanted(value) != Unwanted::no || value == '\t') return mask;
    i += length;
  }
  return text;
}

std::string trimmed(std::string text) {
  const std::size_t last = text.find_last_not_of(' ');
  text.erase(last == std::string::npos ? 0 : last + 1);
  return text;
}

/// A line of which nothing is known: its first `key:`, and nothing else.
std::string masked_unread(std::string_view line) {
  if (line == "---" || line == "...") return std::string(line);
  std::size_t at = 0;
  while (at < line.size() && (line[at] == ' ' || (line[at] == '-' && at + 1 < line.size() && line[at + 1] == ' ')))
    ++at;
  if (at == line.size() || line[at] == '#') return {};
  std::size_t colon = at;
  while (colon < line.size() && ((line[colon] >= 'a' && line[colon] <= 'z') || line[colon] == '_')) ++colon;
  const std::string_view lead = line.substr(0, std::min(at, longest_excerpt));
  if (colon == at || colon - at > 40 || colon == line.size() || line[colon] != ':')
    return fmt::format("{}{}", lead, mask);
  const std::string_view rest = line.substr(colon + 1);
  const std::size_t value = rest.find_first_not_of(' ');
  const std::string_view key = line.substr(at, colon + 1 - at);
  if (value == std::string_view::npos || (value > 0 && rest[value] == '#')) return fmt::format("{}{}", lead, key);
  return fmt::format("{}{}{}{}", lead, key, value > 0 ? " " : "", mask);
}

}  // namespace

bool is_field_name(std::string_view key) {
  constexpr std::size_t longest = 40;
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (key.empty() || key.size() > longest) return false;
  if (key.front() >= 'A' && key.front() <= 'Z') {  // a rule's code, perhaps with a variant: E206.family
    key.remove_prefix(1);
    const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(key, digit) - key.begin());
    if (digits < 2 || digits > 4) return false;
    key.remove_prefix(digits);
    return std::ranges::all_of(key, [&](char c) { return lower(c) || c == '.' || c == '-'; });
  }
  return lower(key.front()) &&
         std::ranges::all_of(key, [&](char c) { return lower(c) || c == '_' || c == '.' || c == '-'; });
}

// --- Node
// ---------------------------------------------------------------------------------------------------------------

Kind Node::kind() const { return tree_->item(item_).kind; }

bool Node::plain() const { return is_scalar() && tree_->item(item_).style == Style::plain; }

std::string_view Node::text() const { return tree_->text(tree_->item(item_)); }

Mark Node::mark() const {
  const Item& item = tree_->item(item_);
  return {tree_->file(), item.line, item.column, item.end_column, item_};
}

std::optional<Node> Node::find(std::string_view key) const {
  if (!is_map()) return std::nullopt;
  const std::uint32_t end = tree_->item(item_).end;
  for (std::uint32_t i = item_ + 1; i < end;) {
    const Item& name = tree_->item(i);
    if (name.kind == Kind::scalar && tree_->text(name) == key) return Node(*tree_, name.end);
    i = tree_->item(name.end).end;
  }
  return std::nullopt;
}

std::vector<Node::Entry> Node::entries() const {
  std::vector<Entry> result;
  if (!is_map()) return result;
  const std::uint32_t end = tree_->item(item_).end;
  for (std::uint32_t i = item_ + 1; i < end;) {
    const std::uint32_t value = tree_->item(i).end;
    if (!tree_->left_out(i)) result.push_back({Node(*tree_, i), Node(*tree_, value)});
    i = tree_->item(value).end;
  }
  return result;
}

std::vector<Node> Node::items() const {
  std::vector<Node> result;
  if (kind() != Kind::list) return result;
  const std::uint32_t end = tree_->item(item_).end;
  for (std::uint32_t i = item_ + 1; i < end; i = tree_->item(i).end) result.emplace_back(*tree_, i);
  return result;
}

// --- Tree
// ---------------------------------------------------------------------------------------------------------------

bool Tree::left_out(std::uint32_t key) const { return std::binary_search(left_out_.begin(), left_out_.end(), key); }

std::string Tree::pointer(std::uint32_t item) const {
  std::string result;
  if (item >= size()) return result;
  for (std::uint32_t at = 0; at != item;) {
    const bool map = items_[at].kind == Kind::map;
    std::uint32_t child = at + 1;
    std::size_t number = 0;
    while (true) {
      // An entry of a map is its key and its value; the key stands for the entry.
      const std::uint32_t value = map ? items_[child].end : child;
      const std::uint32_t end = items_[value].end;
      if (item < end) {
        result += '/';
        if (map)
          result += is_field_name(text(items_[child])) ? text(items_[child]) : mask;
        else
          result += std::to_string(number);
        at = map && item < value ? item : value;
        break;
      }
      child = end;
      ++number;
    }
  }
  return result;
}

std::string_view Tree::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::string_view rest = std::string_view(source_).substr(line_starts_[number - 1]);
  return rest.substr(0, rest.find('\n'));
}

bool Tree::in_fold(std::uint32_t number) const {
  const auto after = std::upper_bound(folds_.begin(), folds_.end(), number,
                                      [](std::uint32_t n, const auto& fold) { return n < fold.first; });
  return after != folds_.begin() && number <= (after - 1)->second;
}

/// A line on which items begin. Keys and open values are shown, other values masked, whatever is neither masked too.
std::string Tree::masked_items(std::string_view line, std::uint32_t number) const {
  auto item =
      std::lower_bound(items_.begin(), items_.end(), number, [](const Item& i, std::uint32_t n) { return i.line < n; });
  std::string result;
  std::size_t at = 0;
  std::uint32_t column = 1;
  while (at < line.size()) {
    if (result.size() > longest_excerpt) return result.append(mask);
    while (item != items_.end() && item->line == number && (item->column < column || item->kind != Kind::scalar))
      ++item;
    if (item != items_.end() && item->line == number && item->column == column && item->end_column > column) {
      const std::size_t end = byte_of(line, at, item->end_column - column);
      const std::string_view written = line.substr(at, end - at);
      result += item->open || (item->key && is_field_name(text(*item))) ? shown(written) : mask;
      column = item->end_column;
      at = end;
    } else if (is_structure(line[at])) {
      result += line[at++];
      ++column;
    } else if (is_comment(line, at)) {
      break;
    } else {
      if (!result.ends_with(mask)) result += mask;
      at = byte_of(line, at, 1);
      ++column;
    }
  }
  return trimmed(std::move(result));
}

std::string Tree::excerpt(const Mark& mark_of) const {
  const std::string_view text = line(mark_of.line);
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  if (in_fold(mark_of.line)) return fmt::format("{}{}", std::string(std::min(first, longest_excerpt), ' '), mask);
  const auto item = std::lower_bound(items_.begin(), items_.end(), mark_of.line,
                                     [](const Item& i, std::uint32_t n) { return i.line < n; });
  const bool read = item != items_.end() && item->line == mark_of.line;
  return read ? masked_items(text, mark_of.line) : masked_unread(text);
}

Where Tree::where(const Mark& mark, std::string path) const {
  return {std::move(path), mark.line, mark.column, mark.end_column, pointer(mark.item), excerpt(mark)};
}

}  // namespace cfcm::yaml
