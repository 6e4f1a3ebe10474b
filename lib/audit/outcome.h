#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "rules/report.h"
#include "source/finding.h"

namespace cfcm::audit {

/// What an audit or a validation says: data alone; lib/render writes it.
struct Outcome {
  Date as_of{};
  std::vector<std::string> policies{};                  ///< the packs, in the order listed
  std::map<std::string, std::string> category_names{};  ///< what a listed pack calls the categories
  std::string root{};                                   ///< as the user named it
  std::size_t files = 0, records = 0, cases = 0;
  std::optional<std::size_t> asked{};  ///< of the files, those that were asked about when that was not the whole tree
  std::string digest{};                ///< SHA-256 over the paths and contents of all files read

  std::size_t errors = 0, warnings = 0, notes = 0;  ///< findings by level, accepted ones left out
  std::size_t accepted = 0;
  std::vector<std::string> rules_run{};     ///< codes
  std::vector<std::string> disabled{};      ///< rules that a listed pack may bind, and the program disables
  std::vector<std::string> not_testable{};  ///< of them, those for which no record gave anything to test

  /// What each rule run tested, in the order of `rules_run`.
  std::vector<rules::Evidence> evidence{};

  Findings findings{};              ///< sorted by path, line, column, rule, fingerprint
  std::vector<Failure> failures{};  ///< what could not be read; the rest was judged all the same
};

/// Puts the findings in their order, gives each its fingerprint, counts them by level, and says every failure once.
void settle(Outcome& outcome);

}  // namespace cfcm::audit
