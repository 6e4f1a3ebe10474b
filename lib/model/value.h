#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "source/mark.h"

namespace cfcm::model {

/// A value of a record: absent, or the value and where it is written.
template <class T>
class Field {
 public:
  Field() = default;
  Field(T value, Mark mark = {}) : value_(std::move(value)), mark_(mark) {}
  explicit operator bool() const { return value_.has_value(); }
  const T& operator*() const { return *value_; }
  T& operator*() { return *value_; }
  const T* operator->() const { return &*value_; }
  T* operator->() { return &*value_; }
  T value_or(T otherwise) const { return value_.value_or(std::move(otherwise)); }
  const Mark& mark() const { return mark_; }

 private:
  std::optional<T> value_{};
  Mark mark_{};
};

/// A list field: its entries in the order written, each with its place. Absent and empty lists are alike.
template <class T>
using List = std::vector<Field<T>>;

/// What an id stands for, so that a reference that leads nowhere is found.
enum class Target : std::uint8_t { itself, person, organization, party, case_, payer, grievance, improvement };

/// An id: `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`. A party is a person or an organization; a payer an organization or
/// `individual`.
template <Target target>
struct IdOf {
  std::string text{};
  const std::string& str() const { return text; }
};
using OwnId = IdOf<Target::itself>;
using PersonId = IdOf<Target::person>;
using OrganizationId = IdOf<Target::organization>;
using PartyId = IdOf<Target::party>;
using CaseId = IdOf<Target::case_>;
using PayerId = IdOf<Target::payer>;
using GrievanceId = IdOf<Target::grievance>;
using ImprovementId = IdOf<Target::improvement>;

/// The words that a field allows.
using Words = std::span<const std::string_view>;

/// One word of a list. `term == "word"` compiles only when the word is in the list.
template <const auto& words>
struct Term {
  std::string_view text{};  ///< static storage: one of `words`

  struct Checked {
    std::string_view text;
    consteval Checked(const char* word) : text(word) {
      bool found = false;
      for (const std::string_view allowed : words) found = found || allowed == text;
      if (!found) throw "no such word in this list";
    }
  };
  friend bool operator==(const Term& a, Checked b) { return a.text == b.text; }
  friend bool operator==(const Term& a, const Term& b) { return a.text == b.text; }
  bool is_any(std::initializer_list<Checked> of) const {
    for (const Checked& word : of) {
      if (*this == word) return true;
    }
    return false;
  }
};

/// A share in percent, exact or a band. An absent end of a band is unknown.
struct Percent {
  std::optional<Decimal> exact{}, at_least{}, above{}, at_most{}, below{};
};

/// Free text. Its value never appears in a message.
struct Text {
  std::string text{};
};

/// A day that tells about a person and not about an act (`born`): never shown.
struct PrivateDate {
  Date date{};
};

}  // namespace cfcm::model
