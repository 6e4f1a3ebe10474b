#pragma once

#include <string>
#include <vector>

namespace cfcm::store {

/// One thing that was looked at in a tree, and what it came to.
struct Observation {
  enum class Answer {
    yes,     ///< it is as it must be
    no,      ///< it is not
    note,    ///< it may be as it is meant to be, but somebody should know
    unknown  ///< it could not be tried
  };
  std::string name{};  ///< as programs know it, such as "publish-by-link"; never changes its meaning
  Answer answer = Answer::yes;
  std::string said{};    ///< what was found; a sentence without a full stop
  std::string remedy{};  ///< what to do about it; empty: nothing
};

using Observations = std::vector<Observation>;

}  // namespace cfcm::store
