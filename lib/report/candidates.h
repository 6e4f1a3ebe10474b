#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/loaded.h"
#include "base/decimal.h"

namespace cfcm::report {

/// Why somebody falls out, or what to weigh.
struct Reason {
  enum class Kind : std::uint8_t {
    conflict,       ///< the audit would report it: `rule`, `chain` and `party` say what
    caseload_full,  ///< one more case exceeds the limit of the program's `caseload`
    other_work,     ///< the job's `functions` are written, and case management is none of them
    excluded,       ///< an exclusion check of the person or the organization says `match`
    not_accepting,  ///< the organization takes no new individuals
    language,       ///< the organization's languages are written, and the individual's is none of them
    county          ///< the organization's counties are written, and the individual's is none of them
  };
  Kind kind = Kind::conflict;
  std::string text{};          ///< one sentence without a full stop, no value of a person
  std::string rule{};          ///< of a conflict: "E202"
  Level level = Level::error;  ///< of a conflict: as the audit gives it
  Verdict verdict = Verdict::certain;
  std::string party{};       ///< of a conflict: the id on the other side
  std::vector<Hop> chain{};  ///< of a conflict: the ties, from the candidate on
  std::vector<std::string> citations{};
};
/// "conflict", "caseload-full", "other-work", "excluded", "not-accepting", "language", "county"
std::string_view name(Reason::Kind kind);

/// Whether something that both sides must know fits: unknown when either side does not say.
enum class Fit : std::uint8_t { unknown, fits, differs };

/// A person who manages cases for an organization; one who does so for two is two of these.
struct Candidate {
  std::string person{}, organization{};
  std::size_t open_cases = 0;  ///< that the person manages on the day for any organization, this one left out
  Decimal load{};              ///< the same, each by the weight of its acuity (1 where none is given)
  std::vector<std::string> languages{}, counties{};  ///< of the organization's case management services
  Fit language = Fit::unknown, county = Fit::unknown;
  bool current = false;            ///< manages the case already, for this organization
  std::vector<Reason> against{};   ///< why the person falls out; empty: a candidate
  std::vector<Reason> cautions{};  ///< what the audit would report as a warning or a note
  bool suits() const { return against.empty(); }
};

struct Candidates {
  std::string case_id{};
  std::optional<Decimal> limit{};  ///< `caseload.limit` of the program
  Decimal weight{1};               ///< of this case
  std::vector<Candidate> all{};    ///< first those who suit, each part by load, then person and organization
};

/// Everybody who could take the case on the tree's day: each person with a job at an organization that does case
/// management (its kind or functions say so, or those of the job), with what stands against them.
///
/// Conflicts are those that the audit would report if the person had the case (report/trial.h): errors put the person
/// out, whether certain or possible, and warnings and notes are cautions.
Candidates candidates(const audit::Loaded& tree, const std::string& case_id, unsigned jobs = 1);

}  // namespace cfcm::report
