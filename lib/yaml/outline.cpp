#include "yaml/outline.h"

#include <algorithm>

#include <fmt/format.h>

namespace cfcm::yaml {
namespace {

constexpr unsigned most_of_a_rule = 100;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_name(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }
bool is_flow(char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }

/// Walks the text once. Between tokens `at_` stands in line `line_` at a place where a token may begin.
class Walk {
 public:
  Walk(std::string_view text, const Limits& limits) : text_(text), limits_(limits) { result_.end = text.size(); }

  Outline run() {
    while (at_ < text_.size() && !stopped_) line();
    if (!brackets_.empty() && result_.parsable) unclosed_bracket();
    return std::move(result_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n'; }
  bool at_line_end() const { return peek() == '\n'; }
  bool blank_or_end(std::size_t ahead) const { return is_blank(peek(ahead)) || peek(ahead) == '\n'; }
  long column() const { return static_cast<long>(at_ - line_start_); }
  std::size_t line_end() const { return std::min(text_.find('\n', at_), text_.size()); }

  void add(std::string_view rule, std::size_t at, std::size_t length, std::string_view message,
           std::string_view remedy) {
    result_.faults.push_back({rule, at, length, std::string(message), std::string(remedy)});
  }

  /// A syntax error that is known better here than in the parser.
  void syntax(std::size_t at, std::size_t length, std::string_view message, std::string_view remedy) {
    if (++syntax_ > most_of_a_rule) return;
    add("D201", at, length, message, remedy);
    result_.faults.back().reach = at + length;
  }

  void unclosed_bracket() {
    const std::size_t open = brackets_.back();
    syntax(open, 1, text_[open] == '[' ? "a `[` is not closed" : "a `{` is not closed",
           "close it, and indent its lines deeper than its key; or put the text in double quotes, if no list is meant");
    result_.faults.back().reach = Fault::nowhere;
    brackets_.clear();
    flow_ = 0;
    pending_ = false;
  }

  /// Past the newline; the next line begins here.
  void next_line() {
    at_ = std::min(line_end() + 1, text_.size());
    line_start_ = at_;
    ++line_;
  }

  void tab(std::size_t at) {
    if (tab_line_ == line_ + 1) return;
    tab_line_ = line_ + 1;
    if (++tabs_ > most_of_a_rule) return;
    add("D106", at, 1, "a tab stands here; a record is indented and separated by spaces",
        "write spaces; within double quotes a tab is written \\t");
  }

  void skip_blanks() {
    for (; is_blank(peek()); ++at_) {
      if (peek() == '\t') tab(at_);
    }
  }

  /// To the end of the line, where nothing matters but tabs.
  void skip_line() {
    for (; !at_line_end(); ++at_) {
      if (peek() == '\t') tab(at_);
    }
  }

  /// A comment goes to the end of its line; blanks behind it are no part of it.
  void comment(std::size_t at) {
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    const std::size_t last = text_.find_last_not_of(" \t", end - 1);
    result_.comments.emplace_back(at, last + 1 - at);
  }

  void glued_comment(std::size_t at) {
    syntax(at, 1, "a `#` stands without a space before it",
           "put a space before it; or put the text in double quotes, if no comment is meant");
  }

  void structural(long column) {
    parent_ = column;
    pending_ = true;
  }

  void line() {
    line_start_ = at_;
    if (column_zero()) {
      line_tokens();
    }
    if (!stopped_) next_line();
  }

  /// Document markers and directives. False when the line is done with.
  bool column_zero() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("---") && blank_or_end(3)) {
      if (result_.content || started_) {
        add("D208", at_, 3, "a second document begins here", "keep one record in one file");
        result_.end = at_;
        stopped_ = true;
        return false;
      }
      started_ = true;
      at_ += 3;
    } else if (peek() == '%' && flow_ == 0) {
      add("D207", at_, line_end() - at_, "a YAML directive stands here; a record has none", "remove the line");
      result_.blanked.emplace_back(at_, line_end() - at_);
      return false;
    }
    return true;
  }

  void line_tokens() {
    bool first = true;
    while (!stopped_) {
      const std::size_t before = at_;
      skip_blanks();
      if (at_line_end()) return;
      if (peek() == '#') {
        if (at_ == before && at_ > line_start_) glued_comment(at_);
        comment(at_);
        return skip_line();
      }
      result_.content = true;
      const bool closes = peek() == ']' || peek() == '}';
      if (first && flow_ > 0 && column() < parent_ + (closes && flow_ == 1 ? 0 : 1)) unclosed_bracket();
      if (flow_ == 0 && (peek() == '-' || peek() == '?' || peek() == ':') && blank_or_end(1)) {
        if (peek() == '-') result_.dashes.push_back(at_);
        structural(column());
        ++at_;
        continue;
      }
      if (first && flow_ == 0) space_after_colon();
      const bool stray = first && flow_ == 0 && column() <= parent_;
      first = false;
      const std::size_t start = at_;
      if (token() && stray) {
        syntax(start, 1, "this is no `key: value` of the mapping around it",
               "write `key: value`, indented like the keys before it");
      }
    }
  }

  /// `name:value` at the start of a line; goes past the colon.
  void space_after_colon() {
    if (!is_letter(peek())) return;
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_name(text_[end])) ++end;
    if (end + 1 >= text_.size() || text_[end] != ':') return;
    if (is_blank(text_[end + 1]) || text_[end + 1] == '\n' || text_.substr(end + 1).starts_with("//")) return;
    if (++colons_ <= most_of_a_rule) {
      add("D211", at_, end + 1 - at_, "no space after the colon",
          "write `key: value` with a space; if this is text, put it in double quotes");
    }
    structural(column());
    at_ = end + 1;
  }

  /// True when it was a value, not a key.
  bool token() {
    switch (peek()) {
      case '"':
      case '\'': return quoted();
      case '|':
      case '>':
        if (flow_ == 0 && block()) return true;
        break;
      case '[':
      case '{': open_flow(); return true;
      case ']':
      case '}':
        if (flow_ > 0) {
          --flow_;
          brackets_.pop_back();
        }
        pending_ = false;
        ++at_;
        return false;
      case ',':
        if (flow_ == 0) break;
        if (++flow_items_ > limits_.nodes) too_many();
        ++at_;
        return false;
      case '-':
        if (flow_ == 0 || !(blank_or_end(1) || is_flow(peek(1)))) break;
        syntax(at_, 1, "a dash stands within brackets", "separate the items by commas, without dashes");
        ++at_;
        return false;
      case ':':  // after a quoted key or a closing bracket
        if (flow_ > 0) {
          ++at_;
          return false;
        }
        break;
      case '&':
      case '!':
      case '*':
        while (!blank_or_end(0) && !(flow_ > 0 && is_flow(peek()))) ++at_;
        return false;
      default: break;
    }
    return plain();
  }

  void open_flow() {
    if (++flow_items_ > limits_.nodes) return too_many();
    brackets_.push_back(at_);
    if (++flow_ > limits_.depth) {
      add("D213", at_, 1, fmt::format("the record is nested deeper than {} levels", limits_.depth),
          "a record needs no such depth; look at the brackets before");
      result_.parsable = false;
      stopped_ = true;
      return;
    }
    ++at_;
  }

  void too_many() {
    add("D214", at_, 1, fmt::format("the record has more than {} items", limits_.nodes),
        "split it into several records");
    result_.parsable = false;
    stopped_ = true;
  }

  bool plain() {
    const long begin = column();
    for (; !at_line_end(); ++at_) {
      if (peek() == '\t') tab(at_);
      if (is_blank(peek()) && peek(1) == '#') return flow_ == 0;
      if (flow_ > 0 && is_flow(peek())) return false;
      if (peek() == ':' && (blank_or_end(1) || (flow_ > 0 && is_flow(peek(1))))) {
        ++at_;
        if (flow_ == 0) structural(begin);
        return false;
      }
    }
    pending_ = false;
    return flow_ == 0;
  }

  /// A quoted scalar: to its closing quote, or to the line where it should have been closed before.
  bool quoted() {
    const std::size_t open = at_;
    const long begin = column();
    const bool key_only = flow_ == 0 && !pending_;  // a key stands in one line
    const std::size_t first_line = line_;
    const char quote = peek();
    for (++at_; at_ < text_.size(); ++at_) {
      if (peek() == '\\' && quote == '"' && peek(1) != '\n') {
        if (peek(1) == '\'') syntax(at_, 2, "YAML does not know this escape", "write the apostrophe alone");
        ++at_;
      } else if (peek() == quote) {
        if (quote == '\'' && peek(1) == quote) {
          ++at_;
        } else {
          ++at_;
          return after_quote(open, begin, first_line);
        }
      } else if (peek() == '\n') {
        if (!continuation(key_only)) {
          unclosed(open, first_line);
          return false;
        }
        --at_;
      }
    }
    unclosed(open, first_line);
    return false;
  }

  /// From a newline within quotes to the next line with text. False when that line is not within the quotes.
  bool continuation(bool key_only) {
    while (at_ < text_.size()) {
      next_line();
      skip_blanks();
      if (!at_line_end()) break;
    }
    if (at_ >= text_.size()) return false;
    std::size_t indent = line_start_;
    while (text_[indent] == ' ') ++indent;
    if (key_only || static_cast<long>(indent - line_start_) <= parent_) {
      at_ = line_start_;
      return false;
    }
    return true;
  }

  void unclosed(std::size_t open, std::size_t first_line) {
    const bool next = at_ == line_start_;  // the line that shows it lies outside of the quotes
    const std::size_t last_line = next ? line_ - 1 : line_;
    if (last_line > first_line) result_.folds.emplace_back(first_line + 1, last_line);
    if (++quotes_ <= most_of_a_rule) {
      const std::size_t end = std::min(text_.find('\n', open), text_.size());
      add("D210", open, end - open, "a quote is opened and not closed",
          "close it; text that goes on in the next line is indented deeper than its key");
    }
    pending_ = false;
    if (next) {  // `line()` goes to the next line by itself: stand at the end of the one before
      --at_;
      --line_;
    }
  }

  /// True when the quoted text is a value.
  bool after_quote(std::size_t open, long begin, std::size_t first_line) {
    if (line_ > first_line) {
      result_.folds.emplace_back(first_line + 1, line_);
      // yaml-cpp loses line breaks right behind the opening and right before the closing quote.
      const std::size_t before = text_.find_last_not_of(" \t", at_ - 2),
                        behind = text_.find_first_not_of(" \t", open + 1);
      if (text_[before] == '\n' || text_[behind] == '\n') {
        syntax(open, text_.find('\n', open) - open, "quoted text begins or ends with a line break",
               "write it as a `|` block");
      }
    }
    const bool garbage = !blank_or_end(0) && peek() != ':' && peek() != '#' && !(flow_ > 0 && is_flow(peek()));
    if (garbage && line_ > first_line) {  // the quote that ended it was meant to open another
      if (++quotes_ <= most_of_a_rule) {
        add("D210", open, text_.find('\n', open) - open, "a quote is opened and not closed", "close it in its line");
      }
      pending_ = false;
      skip_line();
      return false;
    }
    std::size_t ahead = 0;
    while (is_blank(peek(ahead))) ++ahead;
    if (flow_ == 0 && peek(ahead) == ':' && blank_or_end(ahead + 1)) {
      at_ += ahead + 1;
      structural(begin);
      return false;
    }
    pending_ = false;
    if (garbage && flow_ == 0) skip_line();
    return flow_ == 0 && !garbage;
  }

  /// The column of the text of a block whose header says it (`|2`); 0 when the first line of text does.
  std::size_t explicit_indent(std::size_t header, std::size_t header_end) const {
    const std::string_view digits = text_.substr(header, header_end - header);
    const std::size_t digit = digits.find_first_of("123456789");
    if (digit == std::string_view::npos) return 0;
    return static_cast<std::size_t>(std::max(parent_, 0L)) + static_cast<std::size_t>(digits[digit] - '0');
  }

  /// A `|` or `>` block with its lines. False when this is no header of one.
  bool block() {
    std::size_t i = at_ + 1;
    const auto at = [&] { return i < text_.size() ? text_[i] : '\n'; };
    while ((at() >= '0' && at() <= '9') || at() == '+' || at() == '-') ++i;
    const std::size_t header_end = i;
    while (is_blank(at())) ++i;
    if (at() != '\n' && at() != '#') return false;
    if (at() == '#' && i == header_end) glued_comment(i);
    if (at() == '#') comment(i);
    const std::size_t header = at_;
    skip_line();
    const std::size_t first = line_ + 1;
    std::size_t blanks = 0, indent = explicit_indent(header, header_end);
    bool text_found = false;
    while (line_end() < text_.size()) {
      const std::size_t start = line_end() + 1;
      if (start >= text_.size()) break;
      const std::size_t text = text_.find_first_not_of(' ', start);
      if (text == std::string_view::npos) break;
      if (text_[text] != '\n' && static_cast<long>(text - start) <= parent_) break;
      if (text_found && text_[text] == '#' && text - start < indent) break;  // a comment, less indented than the text
      if (!text_found && text_[text] != '\n' && indent == 0) indent = text - start;
      if (!text_found && text_[text] != '\n' && blanks > text - start) {
        syntax(header, header_end - header, "blank lines before the text of a block are indented deeper than it",
               "empty them");
      }
      text_found = text_found || text_[text] != '\n';
      blanks = std::max(blanks, text - start);
      next_line();
      at_ = line_end();
    }
    at_ = line_end();
    if (line_ >= first) result_.folds.emplace_back(first, line_);
    pending_ = false;
    return true;
  }

  std::string_view text_;
  const Limits& limits_;
  Outline result_{};
  std::size_t at_ = 0, line_start_ = 0, line_ = 0, tab_line_ = 0;
  long parent_ = -1;      // column of the last key or dash
  bool pending_ = false;  // which still waits for its value
  bool started_ = false;  // `---` was there
  bool stopped_ = false;
  std::vector<std::size_t> brackets_{};  // open ones
  unsigned flow_ = 0, flow_items_ = 0;
  unsigned tabs_ = 0, colons_ = 0, quotes_ = 0, syntax_ = 0;
};

}  // namespace

Outline outline(std::string_view text, const Limits& limits) { return Walk(text, limits).run(); }

}  // namespace cfcm::yaml
