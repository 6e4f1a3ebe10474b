#include "yaml/write.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "yaml/utf8.h"

namespace cfcm::yaml {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template <class Test>
bool all(std::string_view text, Test test) {
  return std::all_of(text.begin(), text.end(), test);
}

/// Words that a reader of some YAML version takes for a truth value or for null.
bool is_reserved(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  constexpr std::array<std::string_view, 10> words{"y", "yes", "n", "no", "on", "off", "true", "false", "null", "~"};
  return std::find(words.begin(), words.end(), lower) != words.end();
}

/// Digits (with `_`) from the front of `text`.
std::size_t take_digits(std::string_view& text) {
  std::size_t n = 0;
  while (n < text.size() && (is_digit(text[n]) || text[n] == '_')) ++n;
  text.remove_prefix(n);
  return n;
}

bool is_number(std::string_view text) {
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'o' || text[1] == 'b')) {
    return all(text.substr(2),
               [](char c) { return is_digit(c) || c == '_' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
  }
  if (text.empty() || !is_digit(text[0])) return false;
  take_digits(text);
  while (!text.empty() && text[0] == '.') {  // YAML 1.1 allows several points
    text.remove_prefix(1);
    take_digits(text);
  }
  if (text.empty()) return true;
  if (text[0] != 'e' && text[0] != 'E') return false;
  text.remove_prefix(1);
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
  return take_digits(text) > 0 && text.empty();
}

/// `2026-3-1`, `2026-03-01`.
bool is_date(std::string_view text) {
  const auto part = [&](std::size_t least, std::size_t most) {
    std::size_t n = 0;
    while (n < text.size() && is_digit(text[n])) ++n;
    text.remove_prefix(n);
    return n >= least && n <= most;
  };
  const auto dash = [&] {
    const bool found = text.starts_with('-');
    if (found) text.remove_prefix(1);
    return found;
  };
  return part(4, 4) && dash() && part(1, 2) && dash() && part(1, 2) && text.empty();
}

bool is_plain_text(std::string_view text) {
  constexpr std::string_view marks = " .,'/()&+-";
  return !text.empty() && is_letter(text.front()) && text.back() != ' ' && !is_reserved(text) &&
         all(text, [&](char c) { return is_letter(c) || is_digit(c) || marks.find(c) != std::string_view::npos; });
}

bool is_plain_key(std::string_view key) {
  return !key.empty() && (is_letter(key[0]) || key[0] == '_') && !is_reserved(key) &&
         all(key, [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.'; });
}

/// A value of a typed field reads back as it is without quotes.
bool is_plain_value(std::string_view text) {
  constexpr std::string_view marks = "._:+-/()";
  if (text.empty() || text == "null" || text == "Null" || text == "NULL" || text.back() == ':') return false;
  const bool number = text[0] == '-' && text.size() > 1 && is_digit(text[1]);
  if (!is_letter(text[0]) && !is_digit(text[0]) && !number) return false;
  if (is_letter(text[0]) && text.find(':') != std::string_view::npos) return false;
  return all(text, [&](char c) { return is_letter(c) || is_digit(c) || marks.find(c) != std::string_view::npos; });
}

bool is_plain_id(std::string_view text) {
  return is_plain_value(text) && text[0] != '-' && !is_reserved(text) && !is_number(text) && !is_date(text);
}

void escape(char32_t c, std::string& out) {
  if (c == '"')
    out += "\\\"";
  else if (c == '\\')
    out += "\\\\";
  else if (c == '\n')
    out += "\\n";
  else if (c == '\t')
    out += "\\t";
  else if (c == '\r')
    out += "\\r";
  else if (unwanted(c) == Unwanted::no && (c & 0xFFFEU) != 0xFFFE)
    encode(c, out);
  else if (c < 0x100)
    out += fmt::format("\\x{:02X}", static_cast<std::uint32_t>(c));
  else if (c < 0x10000)
    out += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c));
  else
    out += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(c));
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const auto [value, length] = decode(text, i);
    escape(length == 0 ? char32_t{0xFFFD} : value, out);
    i += std::max<std::size_t>(length, 1);
  }
  return out += '"';
}

/// A line that a block can hold as it is.
bool is_clean_line(std::string_view line) {
  if (line.ends_with(' ')) return false;
  for (std::size_t i = 0; i < line.size();) {
    const auto [value, length] = decode(line, i);
    if (length == 0 || value == '\t' || value == '\r' || unwanted(value) != Unwanted::no ||
        (value & 0xFFFEU) == 0xFFFE) {
      return false;
    }
    i += length;
  }
  return true;
}

/// Text of several lines that a `|` block can hold: it begins with text, and ends in at most one newline.
bool is_block(std::string_view text) {
  if (text.find('\n') == std::string_view::npos || text.front() == '\n' || text.front() == ' ' ||
      text.ends_with("\n\n"))
    return false;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (!is_clean_line(text.substr(start, end - start))) return false;
    start = end + 1;
  }
  return true;
}

class Writer {
 public:
  std::string run(const Draft& root) {
    lines(root.comments.before, 0);
    if (root.kind == Draft::Kind::map && !root.fields.empty())
      map(root, 0, false);
    else if (root.kind == Draft::Kind::list && !root.items.empty())
      list(root, 0, false);
    else
      out_ += inline_value(root) + "\n";
    return std::move(out_ += "...\n");
  }

  std::string run_field(const Draft::Field& field, std::size_t column) {
    map(Draft::map({field}), column, false);
    return std::move(out_);
  }

  std::string run_item(const Draft& item, std::size_t column) {
    list(Draft::list({item}), column, false);
    return std::move(out_);
  }

 private:
  static std::string inline_value(const Draft& draft) {
    if (draft.kind == Draft::Kind::map) return "{}";
    if (draft.kind == Draft::Kind::list) return "[]";
    return write_scalar(draft);
  }

  static bool has_entries(const Draft& draft) { return draft.kind == Draft::Kind::map && !draft.fields.empty(); }
  static bool has_items(const Draft& draft) { return draft.kind == Draft::Kind::list && !draft.items.empty(); }

  void indent(std::size_t columns) { out_.append(columns, ' '); }

  void lines(const std::vector<std::string>& comments, std::size_t column) {
    for (const std::string& comment : comments) {
      indent(column);
      out_ += comment;
      out_ += '\n';
    }
  }

  void behind(const Draft& draft) {
    if (!draft.comments.behind.empty()) (out_ += ' ') += draft.comments.behind;
    out_ += '\n';
  }

  /// `begun`: the cursor stands behind a dash, where the first key goes.
  void map(const Draft& draft, std::size_t column, bool begun) {
    for (const Draft::Field& field : draft.fields) {
      if (!begun) {
        lines(field.value.comments.before, column);
        indent(column);
      }
      begun = false;
      out_ += is_plain_key(field.key) ? field.key : quoted(field.key);
      out_ += ':';
      value(field.value, column);
    }
    lines(draft.comments.after, column);
  }

  /// The comments of an item stand before its dash, with those of whatever stands first behind the dash.
  void before_dash(const Draft& item, std::size_t column) {
    lines(item.comments.before, column);
    if (has_entries(item)) lines(item.fields.front().value.comments.before, column);
    if (has_items(item)) before_dash(item.items.front(), column);
  }

  void list(const Draft& draft, std::size_t column, bool begun) {
    for (const Draft& item : draft.items) {
      if (!begun) {
        before_dash(item, column);
        indent(column);
      }
      begun = false;
      out_ += '-';
      if (has_entries(item)) {
        out_ += ' ';
        map(item, column + 2, true);
      } else if (has_items(item)) {
        out_ += ' ';
        list(item, column + 2, true);
      } else {
        value(item, column);
      }
    }
    lines(draft.comments.after, column);
  }

  /// Behind a key or dash at `column`.
  void value(const Draft& draft, std::size_t column) {
    if (has_entries(draft)) {
      behind(draft);
      return map(draft, column + 2, false);
    }
    if (has_items(draft)) {
      behind(draft);
      return list(draft, column + 2, false);
    }
    out_ += ' ';
    if (draft.kind == Draft::Kind::text && is_block(draft.value)) return block(draft, column + 2);
    out_ += inline_value(draft);
    behind(draft);
  }

  void block(const Draft& draft, std::size_t column) {
    std::string_view text = draft.value;
    out_ += text.ends_with('\n') ? "|" : "|-";
    behind(draft);
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (end > 0) {
        indent(column);
        out_ += text.substr(0, end);
      }
      out_ += '\n';
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  std::string out_{};
};

/// The lines of a comment as they stand in a file.
std::vector<std::string> comment_lines(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    out.push_back(is_clean_line(line) ? fmt::format("# {}", line) : "# (a comment that cannot be shown)");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

bool same_node(const Node& node, const Draft& draft) {
  if (draft.kind == Draft::Kind::map) {
    const auto entries = node.entries();
    return node.is_map() && std::equal(entries.begin(), entries.end(), draft.fields.begin(), draft.fields.end(),
                                       [](const Node::Entry& entry, const Draft::Field& field) {
                                         return entry.key.text() == field.key && same_node(entry.value, field.value);
                                       });
  }
  if (draft.kind == Draft::Kind::list) {
    const auto items = node.items();
    return node.kind() == Kind::list &&
           std::equal(items.begin(), items.end(), draft.items.begin(), draft.items.end(), same_node);
  }
  if (!node.is_scalar() || node.text() != draft.value) return false;
  return draft.kind != Draft::Kind::plain || node.plain();
}

}  // namespace

Draft Draft::of(Kind kind, std::string_view value) {
  Draft draft;
  draft.kind = kind;
  draft.value = value;
  return draft;
}

Draft Draft::list(std::vector<Draft> items) {
  Draft draft;
  draft.kind = Kind::list;
  draft.items = std::move(items);
  return draft;
}

Draft Draft::map(std::vector<Field> fields) {
  Draft draft;
  draft.kind = Kind::map;
  draft.fields = std::move(fields);
  return draft;
}

const Draft* Draft::find(std::string_view key) const {
  const auto found = std::ranges::find(fields, key, &Field::key);
  return found == fields.end() ? nullptr : &found->value;
}

std::string_view Draft::text_of(std::string_view key) const {
  const Draft* found = find(key);
  return found ? std::string_view(found->value) : std::string_view();
}

Draft& Draft::add(std::string_view key, Draft field, std::string_view comment) {
  field.comments.before = comment_lines(comment);
  fields.push_back({std::string(key), std::move(field)});
  return *this;
}

std::string write_scalar(const Draft& scalar) {
  const std::string& value = scalar.value;
  const bool plain = scalar.kind == Draft::Kind::plain ? is_plain_value(value)
                     : scalar.kind == Draft::Kind::id  ? is_plain_id(value)
                                                       : is_plain_text(value);
  return plain ? value : quoted(value);
}

std::string write(const Draft& root) { return Writer().run(root); }

std::string write_field(const Draft::Field& field, std::size_t column) { return Writer().run_field(field, column); }
std::string write_item(const Draft& item, std::size_t column) { return Writer().run_item(item, column); }

bool same(const Tree& tree, const Draft& draft) { return !tree.empty() && same_node(tree.root(), draft); }

}  // namespace cfcm::yaml
