#pragma once

#include <string_view>

#include "rules/stakes.h"

namespace cfcm::rules {

/// What somebody declares not to have. Free text is read as a denial only where the whole of it is one: "none", "no
/// conflicts of interest", "no ownership or outside employment". A word that is not understood denies nothing, lest an
/// exception ("no conflicts, but my brother …") be read as a false declaration.
struct Denied {
  bool shares = false;
  bool investments = false;
  bool dealings = false;  ///< loans, leases, compensation
  bool jobs = false;      ///< employment and paid offices
  bool kin = false;

  bool any() const { return shares || investments || dealings || jobs || kin; }
  bool stake(Stake::Kind kind) const;
};
Denied denied_by(std::string_view text);

}  // namespace cfcm::rules
