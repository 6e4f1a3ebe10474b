#pragma once

#include <string>
#include <utility>
#include <variant>

namespace cfcm {

/// Why the machine could not go on. A fault in a *record* is never a Failure: it is a Finding.
struct Failure {
  enum class Kind {
    refused,   ///< what was to be written is not sound, and findings have said why; nothing has changed
    usage,     ///< what was asked cannot be done as asked: unknown rule, a path that holds nothing to check
    io,        ///< the machine did not do it: unreadable, full, locked; nothing has changed
    committed  ///< the change is whole, or will be when the next command writes; that could not be made sure of
  };
  Kind kind = Kind::io;
  std::string message{};  ///< one sentence: no full stop, no newline, names the path or the option
  std::string path{};     ///< the file or folder that could not be read, below the root of its tree; else empty
};

/// A value, or the Failure in its place. Member names are those of std::expected.
template <class T = std::monostate>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& operator*() & { return *std::get_if<0>(&state_); }
  const T& operator*() const& { return *std::get_if<0>(&state_); }
  T&& operator*() && { return std::move(*std::get_if<0>(&state_)); }
  T* operator->() { return std::get_if<0>(&state_); }
  const T* operator->() const { return std::get_if<0>(&state_); }
  const Failure& error() const& { return *std::get_if<1>(&state_); }
  Failure&& error() && { return std::move(*std::get_if<1>(&state_)); }

 private:
  std::variant<T, Failure> state_;
};

}  // namespace cfcm
