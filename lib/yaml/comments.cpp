#include "yaml/comments.h"

#include <algorithm>
#include <optional>

namespace cfcm::yaml {
namespace {

constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

class Attacher {
 public:
  explicit Attacher(const Tree& tree) : tree_(tree), parent_(tree.size(), none), entry_(tree.size(), none) {
    if (!tree.empty()) enter(0);
  }

  Attached run() {
    for (const Comment& comment : tree_.comments()) {
      while (next_ < tree_.size() && begins_before(next_, comment)) ++next_;
      attach(comment);
    }
    return std::move(attached_);
  }

 private:
  const Item& item(std::uint32_t index) const { return tree_.item(index); }
  bool is_collection(std::uint32_t index) const {
    return item(index).kind == Kind::map || item(index).kind == Kind::list;
  }
  bool is_empty(std::uint32_t index) const { return item(index).end == index + 1; }

  bool begins_before(std::uint32_t index, const Comment& comment) const {
    return std::pair(item(index).line, item(index).column) < std::pair(comment.line, comment.column);
  }

  /// Notes for everything below a list or map what it lies in, and which key or list item stands for it.
  void enter(std::uint32_t index) {
    const bool map = item(index).kind == Kind::map;
    for (std::uint32_t child = index + 1; child < item(index).end;) {
      const std::uint32_t value = map ? item(child).end : child;
      for (const std::uint32_t one : {child, value}) {
        parent_[one] = index;
        entry_[one] = child;
      }
      if (is_collection(value)) enter(value);
      child = item(value).end;
    }
  }

  std::string text(const Comment& comment) const {
    return std::string(tree_.source().substr(comment.at, comment.length));
  }

  /// What stands before the comment on its line, without blanks at both ends.
  std::string_view line_before(const Comment& comment) const {
    const std::string_view source = tree_.source().substr(0, comment.at);
    const std::size_t start = source.rfind('\n') + 1;  // npos + 1 is 0
    std::string_view line = source.substr(start);
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    return line;
  }

  static bool only_dashes(std::string_view line) {
    return line == "---" || std::ranges::all_of(line, [](char c) { return c == '-' || c == ' '; });
  }

  void attach(const Comment& comment) {
    const std::string_view line = line_before(comment);
    if (only_dashes(line)) return on_own_line(comment);
    const std::uint32_t at = what_ends(line, comment);
    Draft::Comments& there = attached_[entry_of(at)];
    if (there.behind.empty())
      there.behind = text(comment);
    else if (is_collection(at) && !is_empty(at))
      attached_[at].after.push_back(text(comment));
    else
      there.before.push_back(text(comment));
  }

  /// The item that a comment stands behind: the last one before it, or the list in brackets that has just been closed.
  std::uint32_t what_ends(std::string_view line, const Comment& comment) const {
    std::uint32_t at = next_ - 1;
    std::uint32_t column = comment.column;
    while (column > 1 && tree_.source()[comment.at - (comment.column - column) - 1] == ' ') --column;
    const bool covered = item(at).line == comment.line && item(at).end_column >= column && !is_collection(at);
    if (covered) return at;
    bool inside = !(is_collection(at) && is_empty(at));
    while (!line.empty() && (line.back() == ']' || line.back() == '}' || line.back() == ' ')) {
      if (line.back() != ' ') {
        if (inside && parent_[at] != none) at = parent_[at];
        inside = true;
      }
      line.remove_suffix(1);
    }
    return at;
  }

  std::uint32_t entry_of(std::uint32_t index) const { return entry_[index] == none ? index : entry_[index]; }

  void on_own_line(const Comment& comment) {
    if (next_ == 0) {
      attached_[0].before.push_back(text(comment));
      return;
    }
    if (const auto whole = ends_before(comment))
      attached_[*whole].after.push_back(text(comment));
    else
      attached_[lead_of(next_)].before.push_back(text(comment));
  }

  /// The list or map whose end the comment stands at; none when it belongs to what follows.
  std::optional<std::uint32_t> ends_before(const Comment& comment) const {
    const std::uint32_t last = next_ - 1;
    const std::string_view rest = rest_after(comment);
    if (rest.starts_with(']') || rest.starts_with('}')) {
      std::uint32_t at = is_collection(last) && is_empty(last) ? last : parent_[last];
      return at == none ? 0 : at;
    }
    const bool more = next_ < tree_.size();
    // The innermost list or map that holds both what precedes and what follows goes on.
    std::uint32_t common = is_collection(last) && more && item(last).end > next_ ? last : parent_[last];
    while (common != none && more && item(common).end <= next_) common = parent_[common];
    const std::uint32_t outer = more && common != none ? item(common).column : 0;
    for (std::uint32_t at = is_collection(last) ? last : parent_[last]; at != none; at = parent_[at]) {
      if (more && at == common) break;
      const bool block = !is_empty(at) && !opens_bracket(at);
      if (block && item(at).column <= comment.column && item(at).column > outer) return outermost_like(at, comment);
    }
    return more ? std::nullopt : std::optional<std::uint32_t>(0);
  }

  /// A list may stand in the column of its key: a comment in that column belongs to what the key stands in.
  std::uint32_t outermost_like(std::uint32_t at, const Comment& comment) const {
    while (parent_[at] != none && item(at).column == comment.column && item(parent_[at]).column == comment.column) {
      at = parent_[at];
    }
    return at;
  }

  bool opens_bracket(std::uint32_t index) const {
    const std::string_view line = tree_.line(item(index).line);
    std::size_t at = 0;
    for (std::uint32_t column = 1; column < item(index).column && at < line.size(); ++column) {
      ++at;
      while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) ++at;
    }
    return at < line.size() && (line[at] == '[' || line[at] == '{');
  }

  /// The text behind the comment, from the next character that is no blank and in no comment.
  std::string_view rest_after(const Comment& comment) const {
    std::string_view rest = tree_.source().substr(comment.at + comment.length);
    while (true) {
      rest.remove_prefix(std::min(rest.find_first_not_of(" \n"), rest.size()));
      if (!rest.starts_with('#')) return rest;
      rest.remove_prefix(std::min(rest.find('\n'), rest.size()));
    }
  }

  /// The key or list item that a comment before `index` belongs to.
  std::uint32_t lead_of(std::uint32_t index) const {
    const auto is_element = [&](std::uint32_t at) { return parent_[at] != none && entry_[at] == at; };
    while (!is_element(index) && is_collection(index) && !is_empty(index)) ++index;
    return entry_of(index);
  }

  const Tree& tree_;
  std::vector<std::uint32_t> parent_;  // by item: the list or map that it lies in
  std::vector<std::uint32_t> entry_;   // by item: the key, or the item of the list, that it is or belongs to
  std::uint32_t next_ = 0;             // the first item behind the comment
  Attached attached_{};
};

}  // namespace

Attached attach_comments(const Tree& tree) {
  if (tree.comments().empty() || tree.empty()) return {};
  return Attacher(tree).run();
}

}  // namespace cfcm::yaml
