#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <simdjson.h>

#include "base/date.h"

namespace cfcm::exchange::fhir {

/// A cursor on a value of JSON that strangers wrote: what is not there, or is not what it should be, is nothing, and
/// nothing has nothing in it. Valid as long as its document.
class Json {
 public:
  Json() = default;
  explicit Json(simdjson::dom::element element) : element_(element), there_(true) {}
  explicit operator bool() const { return there_; }

  bool is_object() const { return there_ && element_.is_object(); }
  Json operator[](std::string_view key) const;
  /// The items of a list; a value that is no list counts as a list of itself.
  std::vector<Json> each() const;
  Json first() const;

  /// A string without controls, line breaks and double spaces; empty for anything else.
  std::string text() const;
  std::optional<bool> truth() const;
  /// A number from 0 on, as a decimal; empty for anything else.
  std::string number() const;
  /// The full day of a date or a moment, as written; a year or a month alone is none.
  std::optional<Date> day() const;

  /// The shortest form of the whole value.
  std::string bytes() const;
  simdjson::dom::element element() const { return element_; }

 private:
  simdjson::dom::element element_{};
  bool there_ = false;
};

/// The day that a FHIR date, dateTime or instant names.
std::optional<Date> day_of(std::string_view text);

/// The codes of a CodeableConcept or a list of them, each with its system.
struct Code {
  std::string system{}, code{}, display{};
};
std::vector<Code> codes(const Json& concepts);

/// What a CodeableConcept says in words: its text, else the first display, else the first code.
std::string words(const Json& one_concept);

/// All texts, displays and codes of the concepts, in lower case, with spaces between.
std::string all_words(const Json& concepts);

std::string lower(std::string_view text);

}  // namespace cfcm::exchange::fhir
