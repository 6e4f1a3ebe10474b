#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace cfcm {

enum class Level { note, warning, error };
enum class Verdict { excluded, possible, certain };

/// A place as a finding shows it. It holds no value of a person: see `excerpt`.
struct Where {
  std::string path{};                                  ///< relative to the tree, forward slashes
  std::uint32_t line = 0, column = 0, end_column = 0;  ///< from 1; 0: the file as a whole
  std::string pointer{};                               ///< JSON Pointer of the value within its record
  /// The source line with every value masked that is not an id, a date of an act, a number of the contract or an
  /// allowed word; empty when there is nothing to show.
  std::string excerpt{};
};

/// One tie of a chain, as it was written (`from` and `to` follow the record, not the walk).
struct Hop {
  std::string from{}, tie{}, to{};
  std::string detail{};   ///< the relation of a kin tie, the kind of an affiliation
  std::string percent{};  ///< the share of an ownership tie, as written: `80`, `5 to 25`
  std::optional<Date> since{}, until{};
  std::string path{};
  std::uint32_t line = 0;
  std::string evidence{};  ///< of a `may-be`: which fields agree (names of fields, no values)
};

/// What is wrong with a record, or a conflict that the records show: plain data, printed by lib/render alone.
struct Finding {
  std::string rule{};  ///< "E202"; the text belongs to the rule catalogue
  Level level = Level::error;
  Verdict verdict = Verdict::certain;
  Where where{};
  std::string message{};  ///< present tense, lower case, no full stop, no value of a person
  std::string remedy{};   ///< what to do about it
  std::string case_id{};
  std::string act{};
  std::optional<Date> date{}, through{};
  struct Actor {
    std::string person{}, organization{};
    auto operator<=>(const Actor&) const = default;
  } actor{};
  struct Party {
    std::string id{}, role{};
    auto operator<=>(const Party&) const = default;
  } party{};
  std::vector<Hop> chain{};
  struct Share {
    std::string exact{}, at_least{}, at_most{};
  };
  std::optional<Share> share{};
  std::vector<std::string> citations{};
  std::string basis{};  ///< why it counts: threshold, safeguard looked for (the `rule:` line of the text form)
  struct Related {
    Where where{};
    std::string note{};
  };
  std::vector<Related> related{};
  struct Accepted {
    std::string reason{}, expires{};
  };
  std::optional<Accepted> accepted{};
  std::string fingerprint{};
  /// All places, as `path#pointer`, of the facts that are joined in this one finding. No format shows them: they tell
  /// whether a change adds to a conflict that was there before.
  std::vector<std::string> facts{};
};

using Findings = std::vector<Finding>;

/// A finding of level error, the least that one needs: which rule, where, what is wrong and what to do.
Finding finding_at(std::string_view rule, Where where, std::string message, std::string remedy);

}  // namespace cfcm
