#pragma once

#include <type_traits>
#include <utility>

/// What an altered source asks at run time (instrument.py writes such sources): which alteration is in force.
namespace cfcm::mutation {

/// A source with so many mutants registers before main; the number of its first.
unsigned file(const char* name, unsigned mutants);

/// How many mutants there can be at most.
inline constexpr unsigned room = 1U << 18;

extern unsigned char reached[room];  ///< 1: the run came by
extern unsigned active;              ///< the mutant in force; `room`: none

/// Whether this mutant is in force.
inline bool on(unsigned mutant) {
  reached[mutant] = 1;
  return mutant == active;
}

/// The value, or nothing (a null pointer, an empty optional, a zero) when mutated.
template <class Value>
std::decay_t<Value> none(bool mutated, Value&& value) {
  if (mutated) return {};
  return std::forward<Value>(value);
}

}  // namespace cfcm::mutation
