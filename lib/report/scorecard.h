#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/outcome.h"
#include "rules/rule.h"

/// How a program stands on conflict-free case management: what its records show, what they show against it, and what
/// they do not show.
namespace cfcm::report {

enum class Status : std::uint8_t {
  met,       ///< every part was tested by what is on record, and no finding stands against it
  not_met,   ///< a certain error or warning that is not accepted
  not_shown  ///< nothing on record tests a part of it, or it hangs on something unknown
};
/// "met", "not met", "not shown"
std::string_view name(Status status);

/// A rule that ran and found nothing on record to test, and what would make it testable.
struct Untested {
  std::string rule{};
  std::string needs{};
};

/// One line of the card: an element, a category, an incentive or a section of the Model Act.
struct Standing {
  std::string key{};   ///< "1", "structural", "financial-interest", "3.5"
  std::string name{};  ///< of an element and a section; the key elsewhere
  Status status = Status::not_shown;
  rules::Evidence evidence{};  ///< the facts that its rules tested, with the first and last of their days
  std::size_t rules_run = 0;
  std::size_t rules_tested = 0;
  std::size_t errors = 0, warnings = 0, notes = 0;  ///< findings that are not accepted
  std::size_t possible = 0;                         ///< of the errors and warnings, those that are not certain
  std::size_t accepted = 0;
  std::vector<std::string> found{};     ///< codes of the rules with errors or warnings
  std::vector<std::string> missing{};   ///< parts that nothing on record tests, in words
  std::vector<std::string> disabled{};  ///< codes of the rules that the program disables
  std::vector<Untested> untested{};     ///< what record would turn "not shown" into an answer

  std::size_t findings() const { return errors + warnings + notes; }
};

struct Scorecard {
  Date as_of{};
  std::vector<std::string> policies{};
  std::vector<Standing> elements{};    ///< nine, always
  std::vector<Standing> categories{};  ///< New Hampshire's four
  std::vector<Standing> incentives{};  ///< the three of the National Senior Citizens Law Center
  std::vector<Standing> model_act{};   ///< its sections that have rules; all "not shown" where the pack is not listed
  std::size_t data_errors = 0;         ///< errors in the records themselves: what they hold may have gone untested
};

/// `outcome` is an audit with all rules.
///
/// An element has parts (both halves of what it asks: initial decisions and redeterminations, say). It is met when each
/// part was tested, no rule of a part is disabled, and nothing stands against the element. A finding for want of any
/// record at all (a rule that tested nothing) makes it "not shown", not "not met"; so does one that is only possible. A
/// category, incentive or section is met when any of its rules was tested and nothing stands against it.
Scorecard scorecard(const audit::Outcome& outcome);

}  // namespace cfcm::report
