#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/tree.h"

namespace cfcm::yaml {

/// A value to be written: what a record holds, in the order it is to stand.
struct Draft {
  enum class Kind : std::uint8_t {
    text,   ///< free text, quoted where it must be
    plain,  ///< a word, number, date, `true` or `false`: never quoted
    id,     ///< plain, but quoted when another reader would take it for a number, a date or a truth value
    list,
    map
  };
  struct Field;

  /// Comments around a value, each line with its `#`.
  struct Comments {
    std::vector<std::string> before{};  ///< on lines of their own: before its key or dash; of the root: at the top
    std::string behind{};               ///< behind a scalar, or behind the key of a list or map
    std::vector<std::string> after{};   ///< of a list or map: on lines of their own after its last item
  };

  Kind kind = Kind::text;
  std::string value{};          ///< of a scalar
  std::vector<Draft> items{};   ///< of a list
  std::vector<Field> fields{};  ///< of a map
  Comments comments{};

  static Draft of(Kind kind, std::string_view value);
  static Draft text(std::string_view value) { return of(Kind::text, value); }
  static Draft plain(std::string_view value) { return of(Kind::plain, value); }
  static Draft id(std::string_view value) { return of(Kind::id, value); }
  static Draft list(std::vector<Draft> items = {});
  static Draft map(std::vector<Field> fields = {});

  /// The value of a key of a map; null when it is not there.
  const Draft* find(std::string_view key) const;
  /// The text of the scalar at a key; empty when there is none.
  std::string_view text_of(std::string_view key) const;

  /// Adds a field to a map; `comment`, without `#`, stands on lines of its own before it. Of a line that a file cannot
  /// show a notice stands instead.
  Draft& add(std::string_view key, Draft field, std::string_view comment = {});
};

struct Draft::Field {
  std::string key{};
  Draft value{};
};

/// The canonical text of a record, its `...` line included. What is not UTF-8 is written as U+FFFD.
std::string write(const Draft& root);

/// One field of a map as it stands in a record, `column` spaces in (of its first line, too), comments included.
std::string write_field(const Draft::Field& field, std::size_t column);
/// One item of a list, its dash `column` spaces in.
std::string write_item(const Draft& item, std::size_t column);

/// A scalar as it stands behind its key in one line: plain or in double quotes.
std::string write_scalar(const Draft& scalar);

/// Does the tree hold what the draft says? For whoever has written: read it back and look.
bool same(const Tree& tree, const Draft& draft);

}  // namespace cfcm::yaml
