#include "yaml/builder.h"

#include <algorithm>

#include <fmt/format.h>

#include "yaml/escapes.h"
#include "yaml/utf8.h"

namespace cfcm::yaml {
namespace {

constexpr std::size_t few_keys = 16;

std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// Is `null` spelled out here, rather than the next thing after a value that is missing?
std::size_t null_word(std::string_view text) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!text.starts_with(word)) continue;
    const char next = text.size() > word.size() ? text[word.size()] : '\n';
    if (is_space(next) || next == ',' || next == ']' || next == '}') return word.size();
  }
  return 0;
}

std::vector<std::uint32_t> starts_of_lines(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts.push_back(narrow(i + 1));
  }
  return starts;
}

}  // namespace

Positions::Place Positions::of(std::size_t at) {
  at = std::min(at, text_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), at);
  const std::uint32_t line = narrow(static_cast<std::size_t>(next - starts_.begin()));
  const bool onward = line == last_.line && at >= last_at_;
  const std::size_t from = onward ? last_at_ : *(next - 1);
  const std::uint32_t column = onward ? last_.column : 1;
  last_ = {line, column + narrow(count(text_.substr(from, at - from)))};
  last_at_ = at;
  return last_;
}

Builder::Builder(FileId file, std::string source, const Limits& limits, const Outline& outline)
    : limits_(limits),
      outline_(outline),
      tree_([&] {
        Tree tree;
        tree.file_ = file;
        tree.source_ = std::move(source);
        tree.line_starts_ = starts_of_lines(tree.source_);
        return tree;
      }()),
      positions_(tree_.source_, tree_.line_starts_) {
  for (const auto& [first, last] : outline.folds) tree_.folds_.emplace_back(narrow(first + 1), narrow(last + 1));
  for (const auto& [at, length] : outline.comments) {
    const auto place = positions_.of(at);
    tree_.comments_.push_back({place.line, place.column, narrow(at), narrow(length)});
  }
}

void Builder::check_root() {
  if (tree_.empty() || tree_.items_.front().kind == Kind::map) return;
  faults_.push_back({"D215", offsets_.front(), 1, "the record is no mapping",
                     "write one `key: value` a line, `record: <kind>` first"});
}

Tree Builder::finish(bool whole) {
  skipping_ = 0;
  while (!open_.empty()) close();
  Tree tree = std::move(tree_);
  if (!whole) {
    tree.items_.clear();
    tree.text_.clear();
    tree.left_out_.clear();
  }
  return tree;
}

// --- places
// -----------------------------------------------------------------------------------------------------------

std::size_t Builder::offset(const YAML::Mark& mark) const {
  return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), source().size());
}

std::size_t Builder::end_of_line(std::size_t at) const { return std::min(source().find('\n', at), source().size()); }

/// One past the closing quote, or the end of the line when it is in another.
std::size_t Builder::end_of_quoted(std::size_t at) const {
  const std::string_view text = source();
  const char quote = text[at];
  for (std::size_t i = at + 1; i < text.size() && text[i] != '\n'; ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 >= text.size() || text[i + 1] != quote) return i + 1;
      ++i;
    }
  }
  return end_of_line(at);
}

/// One past the plain text `value`, which has its line breaks and indentation in the source.
std::size_t Builder::end_of_folded(std::size_t at, std::string_view value) const {
  for (const char c : value) {
    if (is_space(c)) continue;
    while (at < source().size() && is_space(source()[at])) ++at;
    ++at;
  }
  return std::min(at, source().size());
}

/// Where a node itself begins, behind its anchors and tags, which are noted once.
std::size_t Builder::after_properties(std::size_t at) {
  const std::string_view text = source();
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end]) && text[end] != ',') ++end;
    if (at >= properties_seen_) {
      const bool anchor = text[at] == '&';
      faults_.push_back({anchor ? "D203" : "D205", at, end - at,
                         anchor ? "an anchor stands here; a record has none" : "a tag stands here; a record has none",
                         anchor ? "remove it, and write the value out wherever it is meant"
                                : "remove it: what a value is, its field says"});
      properties_seen_ = end;
    }
    at = end;
    while (at < text.size() && is_space(text[at])) ++at;
  }
  return at;
}

// --- items
// ------------------------------------------------------------------------------------------------------------

std::uint32_t Builder::add(Kind kind, std::size_t at, std::size_t end) {
  if (tree_.items_.size() >= limits_.nodes) {
    faults_.push_back({"D214", at, 1, fmt::format("the record has more than {} items", limits_.nodes),
                       "split it into several records"});
    throw Stop();
  }
  const auto begin = positions_.of(at);
  const auto stop = positions_.of(std::max(at, end));
  const std::uint32_t index = tree_.size();
  Item item;
  item.kind = kind;
  item.key = at_key();
  item.line = begin.line;
  item.column = begin.column;
  item.end_column = stop.column;
  item.text = narrow(tree_.text_.size());
  item.end = index + 1;
  tree_.items_.push_back(item);
  offsets_.push_back(at);
  return index;
}

/// The item stands: the map or list around it goes on.
void Builder::placed(std::uint32_t item) {
  if (open_.empty() || !open_.back().map) return;
  Open& map = open_.back();
  if (map.key_next) map.key = item;
  map.key_next = !map.key_next;
}

std::string Builder::quoted_name(std::uint32_t key) const {
  const std::string_view name = tree_.text(tree_.items_[key]);
  return is_field_name(name) ? fmt::format("`{}`", name) : "this key";
}

const std::uint32_t* Builder::given_before(Open& map, std::uint32_t key) {
  const std::string_view name = tree_.text(tree_.items_[key]);
  if (map.keys.size() < few_keys) {
    for (const std::uint32_t& other : map.keys) {
      if (tree_.text(tree_.items_[other]) == name) return &other;
    }
    map.keys.push_back(key);
    return nullptr;
  }
  if (map.index.empty()) {
    for (const std::uint32_t other : map.keys) map.index.emplace(tree_.text(tree_.items_[other]), other);
  }
  const auto [found, fresh] = map.index.emplace(name, key);
  return fresh ? nullptr : &found->second;
}

void Builder::check_key(std::uint32_t key, std::size_t at) {
  const Item& item = tree_.items_[key];
  const std::string_view name = tree_.text(item);
  const std::size_t length = end_of_line(at) - at;
  if (item.style == Style::literal || item.style == Style::folded) {
    return bad_key(at, "a text of several lines stands as a key");
  }
  if (item.style == Style::plain && name == "<<") {
    faults_.push_back({"D206", at, 2, "a merge key stands here; a record has none", "write the fields out", key});
    tree_.left_out_.push_back(key);
    return;
  }
  if (item.style == Style::plain) {
    const std::size_t colon = name.find(':');
    if (colon != std::string_view::npos && name.substr(colon + 1, 2) != "//") {
      faults_.push_back({"D211", at, std::min(colon + 1, length), "no space after the colon",
                         "write `key: value` with a space; if this is text, put it in double quotes", key});
    }
  }
  if (const std::uint32_t* first = given_before(open_.back(), key)) {
    Fault fault{"D202",
                at,
                std::min(name.size(), length),
                fmt::format("{} is given twice", quoted_name(key)),
                "keep one of the two",
                key,
                offsets_[*first]};
    faults_.push_back(std::move(fault));
    tree_.left_out_.push_back(key);
  }
}

void Builder::bad_key(std::size_t at, std::string message) {
  faults_.push_back({"D209", at, 1, std::move(message), "write a field name before the colon"});
  tree_.left_out_.push_back(tree_.size() - 1);
}

/// yaml-cpp takes a line of text between the entries of a mapping for a key.
bool Builder::has_colon(const Open& map) const {
  if (map.key_end == 0) return true;
  const std::size_t next = source().find_first_not_of(" \t\n", map.key_end);
  return next != std::string_view::npos && source()[next] == ':';
}

/// An item for a value that cannot be had, for a reason that is told elsewhere.
void Builder::stand_in(std::size_t at) {
  const bool key = at_key();
  const std::uint32_t item = add(Kind::null, at, at + 1);
  if (key) tree_.left_out_.push_back(item);
  placed(item);
}

/// A value that is not there. It stands where `null` or `~` is written, or else at its key or dash.
void Builder::add_null(std::size_t at) {
  const bool in_map = open_.back().map;
  if (in_map && !has_colon(open_.back())) {
    faults_.push_back({"D201", offsets_[open_.back().key], 1, "this is no `key: value` of the mapping around it",
                       "write `key: value`, indented like the keys before it"});
    return stand_in(offsets_[open_.back().key]);
  }
  const std::size_t word = null_word(source().substr(at));
  std::size_t place = at, length = std::max<std::size_t>(word, 1);
  if (word == 0 && in_map) {
    place = offsets_[open_.back().key];
    length = std::max<std::size_t>(tree_.items_[open_.back().key].length, 1);
  } else if (word == 0 && source()[offsets_[open_.back().item]] != '[') {
    const auto dash = std::lower_bound(outline_.dashes.begin(), outline_.dashes.end(), at);
    if (dash != outline_.dashes.begin()) place = *(dash - 1);
  }
  const std::uint32_t item = add(Kind::null, place, std::min(place + length, end_of_line(place)));
  faults_.push_back({"D216", place, length,
                     fmt::format("{} has no value{}", in_map ? quoted_name(open_.back().key) : "a list item",
                                 word > 0 ? " but null" : ""),
                     fmt::format("give the value, or remove the {}", in_map ? "key" : "item"), item});
  placed(item);
}

// --- events
// -----------------------------------------------------------------------------------------------------------

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ < 2) return;
  faults_.push_back({"D201", offset(mark), 1, "this text belongs to nothing: the record has ended before it",
                     "indent it as the lines that it belongs with, or put text in double quotes"});
  throw Stop();
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
  if (skipping_ > 0) return;
  const std::size_t at = offset(mark);
  if (after_properties(at) != at || open_.empty()) return stand_in(at);
  if (!at_key()) return add_null(at);
  placed(add(Kind::null, at, at + 1));
  bad_key(at, "a value has no key");
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  if (skipping_ > 0) return;
  const std::size_t at = offset(mark);
  std::size_t end = at;
  while (end < source().size() && !is_space(source()[end])) ++end;
  const bool key = at_key();
  const std::uint32_t item = add(Kind::null, at, end);
  faults_.push_back({"D204", at, end - at, "an alias stands here; a record has none", "write the value out", item});
  if (key) tree_.left_out_.push_back(item);
  placed(item);
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& parsed) {
  if (skipping_ > 0) return;
  const std::string value = mend_escapes(parsed);
  const std::size_t at = after_properties(offset(mark));
  const char first = at < source().size() ? source()[at] : '\n';
  if (value.empty() && std::string_view("\"'|>").find(first) == std::string_view::npos) {
    return stand_in(offset(mark));  // a tag and nothing behind it
  }
  Style style = Style::plain;
  std::size_t end = std::min(at + value.size(), end_of_line(at));
  bool folded = false;
  if (first == '"' || first == '\'') {
    style = first == '"' ? Style::double_quoted : Style::single_quoted;
    end = end_of_quoted(at);
  } else if (first == '|' || first == '>') {
    style = first == '|' ? Style::literal : Style::folded;
    end = at;
    while (end < source().size() && !is_space(source()[end])) ++end;
  } else if (source().substr(at, value.size()) != value) {
    folded = true;
    end = end_of_line(at);
    while (end > at + 1 && is_space(source()[end - 1])) --end;
  }
  const bool key = at_key();
  const std::uint32_t index = add(Kind::scalar, at, end);
  tree_.items_[index].style = style;
  tree_.items_[index].length = narrow(value.size());
  tree_.text_ += value;
  if (folded) {
    Fault fault{"D212",
                at,
                end - at,
                "plain text runs over several lines",
                "put it in double quotes, or write it as a `|` block",
                index};
    fault.reach = end_of_folded(at, value);
    faults_.push_back(std::move(fault));
  }
  if (key) {
    check_key(index, at);
    open_.back().key_end = end;
  }
  placed(index);
}

void Builder::open(Kind kind, const YAML::Mark& mark) {
  if (skipping_ > 0) {
    ++skipping_;
    return;
  }
  const std::size_t at = after_properties(offset(mark));
  if (at_key()) {
    placed(add(Kind::null, at, at + 1));
    bad_key(at, kind == Kind::map ? "a mapping stands as a key" : "a list stands as a key");
    skipping_ = 1;
    return;
  }
  if (open_.size() >= limits_.depth) {
    faults_.push_back({"D213", at, 1, fmt::format("the record is nested deeper than {} levels", limits_.depth),
                       "a record needs no such depth; look at the indentation before"});
    throw Stop();
  }
  const std::uint32_t item = add(kind, at, at + 1);
  placed(item);
  Open frame;
  frame.item = item;
  frame.map = kind == Kind::map;
  frame.key_next = frame.map;
  open_.push_back(std::move(frame));
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) {
  open(Kind::list, mark);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) {
  open(Kind::map, mark);
}

void Builder::close() {
  if (skipping_ > 0) {
    --skipping_;
    return;
  }
  tree_.items_[open_.back().item].end = tree_.size();
  open_.pop_back();
}

// --- findings
// ---------------------------------------------------------------------------------------------------------

Finding Builder::finding(const Tree& tree, const Fault& fault, std::string_view path) {
  Positions positions(tree.source_, tree.line_starts_);
  const auto mark = [&](std::size_t at, std::size_t length, std::uint32_t item) {
    Mark result{tree.file_, 0, 0, 0, item};
    if (at == Fault::nowhere) return result;
    const auto begin = positions.of(at);
    const auto end =
        positions.of(std::min(at + length, std::max(at, std::min(tree.source_.find('\n', at), tree.source_.size()))));
    result.line = begin.line;
    result.column = begin.column;
    result.end_column = std::max(end.column, begin.column + 1);
    return result;
  };
  Finding finding;
  finding.rule = fault.rule;
  finding.where = tree.where(mark(fault.at, fault.length, fault.item), std::string(path));
  finding.message = fault.message;
  finding.remedy = fault.remedy;
  if (fault.first != Fault::nowhere) {
    finding.related.push_back(
        {tree.where(mark(fault.first, fault.length, fault.item), std::string(path)), "first given here"});
  }
  return finding;
}

}  // namespace cfcm::yaml
