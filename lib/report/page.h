#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/rows.h"

namespace cfcm::report {

/// One thing, told on one screen: facts about it, then lists.
struct Page {
  std::string title{};
  std::vector<std::pair<std::string, std::string>> facts{};  ///< name and value; what is not known is left out
  std::vector<std::pair<std::string, Rows>> lists{};         ///< each under its heading; empty ones are told as such

  void fact(std::string name, std::string value) {
    if (!value.empty()) facts.emplace_back(std::move(name), std::move(value));
  }
};

}  // namespace cfcm::report
