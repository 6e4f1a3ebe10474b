#include "yaml/read.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <istream>
#include <streambuf>
#include <unordered_map>
#include <utility>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "yaml/builder.h"
#include "yaml/outline.h"
#include "yaml/prefilter.h"

namespace cfcm::yaml {
namespace {

constexpr std::size_t most_of_a_rule = 100;

/// A stream over a text that is already there.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string& text) { setg(text.data(), text.data(), text.data() + text.size()); }
};

struct Sentence {
  std::string_view begins;  // of what yaml-cpp says; that may name a value, so it is never shown
  std::string_view rule, message, remedy;
};

const std::array sentences{
    Sentence{YAML::ErrorMsg::END_OF_MAP_FLOW, "D201", "a `{` is not closed",
             "close it with `}`, or write one `key: value` a line"},
    Sentence{YAML::ErrorMsg::END_OF_SEQ_FLOW, "D201", "a `[` is not closed",
             "close it with `]`, or write one `- item` a line"},
    Sentence{YAML::ErrorMsg::END_OF_MAP, "D201", "this is no `key: value` of the mapping around it",
             "write `key: value`, indented like the keys before it"},
    Sentence{YAML::ErrorMsg::END_OF_SEQ, "D201", "this is no item of the list around it",
             "write `- item`, indented like the items before it"},
    Sentence{YAML::ErrorMsg::MAP_VALUE, "D201", "a `: ` stands where no value can begin",
             "put text that holds a colon in double quotes; look at the indentation"},
    Sentence{YAML::ErrorMsg::MAP_KEY, "D201", "a key stands where none can", "indent it like the keys before it"},
    Sentence{YAML::ErrorMsg::BLOCK_ENTRY, "D201", "a list item stands where none can",
             "write the list below its key, indented by two spaces"},
    Sentence{YAML::ErrorMsg::FLOW_END, "D201", "a bracket is closed that was not opened",
             "remove it, or put the text in double quotes"},
    Sentence{YAML::ErrorMsg::INVALID_ESCAPE, "D201", "YAML does not know this escape",
             "write a backslash as \\\\ in double quotes"},
    Sentence{YAML::ErrorMsg::SINGLE_QUOTED_CHAR, "D201", "YAML does not know this escape",
             "write a backslash as \\\\ in double quotes"},
    Sentence{YAML::ErrorMsg::INVALID_HEX, "D201", "this escape lacks its hexadecimal digits",
             "write \\xNN, \\uNNNN or \\UNNNNNNNN"},
    Sentence{YAML::ErrorMsg::INVALID_UNICODE, "D201", "this escape names no character", "write the character itself"},
    Sentence{YAML::ErrorMsg::UNKNOWN_TOKEN, "D201", "a character stands here that can begin no value",
             "put the text in double quotes"},
    Sentence{YAML::ErrorMsg::DOC_IN_SCALAR, "D201", "a document marker stands within quotes",
             "close the quote before it"},
    Sentence{YAML::ErrorMsg::EOF_IN_SCALAR, "D201", "a quote is opened and not closed", "close it"},
    Sentence{YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, "D201", "a block says that it is indented by zero",
             "write `|` alone"},
    Sentence{YAML::ErrorMsg::CHAR_IN_BLOCK, "D201", "text stands in the line that begins a block",
             "begin the text in the next line"},
    Sentence{YAML::ErrorMsg::UNKNOWN_ANCHOR, "D204", "an alias stands here; a record has none",
             "write the value out, or put the text in double quotes"},
    Sentence{YAML::ErrorMsg::ALIAS_NOT_FOUND, "D204", "an alias stands here; a record has none",
             "write the value out, or put the text in double quotes"},
    Sentence{YAML::ErrorMsg::CHAR_IN_ALIAS, "D204", "an alias stands here; a record has none",
             "write the value out, or put the text in double quotes"},
    Sentence{YAML::ErrorMsg::ALIAS_CONTENT, "D204", "an alias stands here; a record has none",
             "write the value out, or put the text in double quotes"},
    Sentence{YAML::ErrorMsg::ANCHOR_NOT_FOUND, "D203", "an anchor stands here; a record has none",
             "remove it, or put the text in double quotes"},
    Sentence{YAML::ErrorMsg::CHAR_IN_ANCHOR, "D203", "an anchor stands here; a record has none",
             "remove it, or put the text in double quotes"},
    Sentence{YAML::ErrorMsg::MULTIPLE_ANCHORS, "D203", "an anchor stands here; a record has none", "remove it"},
    Sentence{YAML::ErrorMsg::MULTIPLE_TAGS, "D205", "a tag stands here; a record has none", "remove it"},
    Sentence{YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, "D205", "a tag stands here; a record has none",
             "remove it, or put the text in double quotes"},
    Sentence{YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, "D205", "a tag stands here; a record has none",
             "remove it, or put the text in double quotes"},
    Sentence{YAML::ErrorMsg::END_OF_VERBATIM_TAG, "D205", "a tag stands here; a record has none",
             "remove it, or put the text in double quotes"},
    Sentence{YAML::ErrorMsg::BAD_FILE, "D213", "the record is nested too deep",
             "look at the brackets and the indentation before"},
    Sentence{"", "D201", "this is not YAML", "look at indentation, quotes and colons of this line and the one before"},
};

Fault syntax_fault(const YAML::Exception& error, std::string_view text) {
  const auto sentence = std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& s) {
    return std::string_view(error.msg).starts_with(s.begins);
  });
  std::size_t at = error.mark.pos < 0 ? text.size() : std::min(static_cast<std::size_t>(error.mark.pos), text.size());
  while (at > 0 && (at == text.size() || text[at] == '\n') && (text[at - 1] == '\n' || text[at - 1] == ' ')) --at;
  return {sentence->rule, at, 1, std::string(sentence->message), std::string(sentence->remedy)};
}

/// All events of `text` into `builder`. What stops the parser is a fault; true when nothing did.
bool parse(std::string text, Builder& builder) {
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
    return true;
  } catch (const Builder::Stop&) {
    // noted by the builder
  } catch (const YAML::Exception& error) {
    builder.faults().push_back(syntax_fault(error, text));
  } catch (const std::exception&) {
    builder.faults().push_back(
        {"D201", Fault::nowhere, 1, "the text cannot be read", "look at the file with an editor"});
  }
  return false;
}

bool is(const Fault& fault, std::initializer_list<std::string_view> rules) {
  return std::find(rules.begin(), rules.end(), fault.rule) != rules.end();
}

/// Ranges of the text, ascending.
class Ranges {
 public:
  void add(std::size_t from, std::size_t to) { ranges_.emplace_back(from, to); }
  void sort() { std::sort(ranges_.begin(), ranges_.end()); }
  /// Does a range begin in [from, to)?
  bool begins_in(std::size_t from, std::size_t to) const {
    const auto found = std::lower_bound(ranges_.begin(), ranges_.end(), std::pair(from, std::size_t{0}));
    return found != ranges_.end() && found->first < to;
  }
  /// Does `at` lie in a range, behind its begin?
  bool within(std::size_t at) const {
    const auto after = std::lower_bound(ranges_.begin(), ranges_.end(), std::pair(at, std::size_t{0}));
    return after != ranges_.begin() && at < (after - 1)->second;
  }

 private:
  std::vector<std::pair<std::size_t, std::size_t>> ranges_{};
};

/// What explains other faults: from the first quote or bracket that is not closed on, all is a guess; a mistake of
/// another kind explains that the parser gives up later; a colon without its space makes keys and plain text look
/// wrong.
struct Causes {
  /// Told by the outline, not by the parser.
  static bool is_known(const Fault& fault) { return fault.rule == "D201" && fault.reach > 0; }
  static bool is_bracket(const Fault& fault) { return fault.rule == "D201" && fault.reach == Fault::nowhere; }

  std::size_t quote = Fault::nowhere, any = Fault::nowhere;
  Ranges colons{}, folded{};

  explicit Causes(const Faults& faults) {
    for (const Fault& fault : faults) {
      if (is(fault, {"D210"}) || is_bracket(fault)) quote = std::min(quote, fault.at);
      if (is(fault, {"D211"})) colons.add(fault.at, fault.at + fault.length);
      if (is(fault, {"D104", "D105", "D106", "D203", "D204", "D205", "D207", "D209", "D210", "D211", "D212", "D213",
                     "D214"}) ||
          is_known(fault)) {
        any = std::min(any, fault.at);
      }
    }
    colons.sort();
    for (const Fault& fault : faults) {
      if (is(fault, {"D212"}) && !colons.begins_in(fault.at, fault.at + 1)) folded.add(fault.at, fault.reach);
    }
    folded.sort();
  }

  bool explain(const Fault& fault, std::string_view text) const {
    if (fault.at == Fault::nowhere) return false;
    if (is_known(fault)) return fault.at > quote || folded.within(fault.at);
    if (is(fault, {"D201", "D215"})) return fault.at >= std::min(any, quote);
    if (is(fault, {"D210", "D211"})) return folded.within(fault.at);
    if (is(fault, {"D106", "D207", "D208"}) || fault.rule < "D200") return false;
    if (fault.at > quote) return true;
    if (is(fault, {"D212"})) return colons.begins_in(fault.at, fault.at + 1);
    if (!is(fault, {"D209", "D216"})) return false;
    const std::size_t line = fault.at == 0 ? 0 : text.rfind('\n', fault.at - 1) + 1;
    return colons.begins_in(line, std::min(text.find('\n', fault.at), text.size()));
  }
};

/// One fault, one finding: what another fault explains is dropped.
void drop_explained(Faults& faults, std::string_view text) {
  const Causes causes(faults);
  std::erase_if(faults, [&](const Fault& fault) { return causes.explain(fault, text); });
}

/// In the order of the text; each once at a place; no rule more often than a person would read.
void put_in_order(Faults& faults) {
  const auto key = [](const Fault& fault) { return std::pair(fault.at + 1, fault.rule); };  // `nowhere` first
  std::stable_sort(faults.begin(), faults.end(), [&](const Fault& a, const Fault& b) { return key(a) < key(b); });
  faults.erase(
      std::unique(faults.begin(), faults.end(), [&](const Fault& a, const Fault& b) { return key(a) == key(b); }),
      faults.end());
  Faults kept;
  std::unordered_map<std::string_view, std::size_t> times;
  for (Fault& fault : faults) {
    if (++times[fault.rule] <= most_of_a_rule) kept.push_back(std::move(fault));
  }
  faults = std::move(kept);
}

/// May something be made of the items that were read? Not of a record whose structure is in doubt.
bool trusted(const Faults& faults) {
  return std::none_of(faults.begin(), faults.end(), [](const Fault& fault) {
    return is(fault, {"D101", "D201", "D210", "D211", "D213", "D214", "D215"});
  });
}

/// The part of the text that is for the parser: to the end of the record, without directives. Its last line is ended:
/// yaml-cpp gives a block another value when it is not.
std::string parser_text(std::string_view source, const Outline& look) {
  std::string text(source.substr(0, look.end));
  for (const auto& [at, length] : look.blanked) text.replace(at, length, length, ' ');
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

}  // namespace

Tree read(FileId file, std::string_view path, std::string text, Findings& findings, const Limits& limits) {
  Prefiltered bytes = prefilter(text, limits);
  const Outline look = outline(std::string_view(text).substr(0, bytes.end), limits);
  Builder builder(file, std::move(text), limits, look);
  Faults& faults = builder.faults();
  faults = std::move(bytes.faults);
  bool whole = false;
  if (bytes.readable) {
    faults.insert(faults.end(), look.faults.begin(), look.faults.end());
    if (!look.content) {
      std::erase_if(faults, [](const Fault& fault) { return fault.rule == "D110"; });
      faults.push_back({"D101", Fault::nowhere, 1, "the file holds no record", "write the record, or remove the file"});
    } else if (look.parsable) {
      whole = parse(parser_text(builder.source(), look), builder);
      builder.check_root();
    }
    whole = whole && trusted(faults);
    drop_explained(faults, builder.source());
  }
  put_in_order(faults);
  Tree tree = builder.finish(whole);
  for (const Fault& fault : faults) findings.push_back(Builder::finding(tree, fault, path));
  return tree;
}

}  // namespace cfcm::yaml
