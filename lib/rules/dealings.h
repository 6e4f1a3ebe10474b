#pragma once

#include <string>
#include <vector>

#include "rules/report.h"

namespace cfcm::rules {

/// What somebody has to do with the individual in money: what E103 and E216 look for. A loan or a lease is written
/// without saying which of the two gave it; either way is a dealing.
struct Dealing {
  enum class Kind : std::uint8_t { landlord, loan, lease, bequest, compensation } kind = Kind::loan;
  Period days{};
  Hop hop{};
  Mark mark{};
};

/// All dealings of a person or an organization with the individual of the case: their own `interests` that name the
/// case, and the homes and settings in which the individual lives with them as the landlord.
std::vector<Dealing> dealings(const CaseView& view, const std::string& party);

/// "has a loan with the individual" …
std::string_view dealing_text(Dealing::Kind kind);

}  // namespace cfcm::rules
