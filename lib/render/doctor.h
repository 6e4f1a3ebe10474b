#pragma once

#include <span>
#include <string>

#include "store/observation.h"

/// What `cfcm doctor` answers.
namespace cfcm::render {

struct Checkup {
  std::string root{};               ///< as the user names it
  store::Observations promises{};   ///< of the file system
  store::Observations leftovers{};  ///< of writers
  std::vector<std::string> done{};  ///< what was cleared away before that was looked at
};

/// A line for each observation: `ok`, `no`, `note` or `?`, its name, what was found; below it what to do.
std::string doctor_text(const Checkup& checkup, bool quiet);
std::string doctor_json(const Checkup& checkup);

}  // namespace cfcm::render
