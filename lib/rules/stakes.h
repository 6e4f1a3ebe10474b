#pragma once

#include "rules/case_view.h"

namespace cfcm::rules {

/// What somebody has to do with an organization in person: a job, an office, a holding, an interest.
struct Stake {
  enum class Kind : std::uint8_t {
    job,  ///< employee or contractor
    volunteer,
    paid_officer,
    other_officer,    ///< unpaid, or not said to be paid
    owner,            ///< a share above 0, through any chain
    interest,         ///< investment or secured debt, through any chain of owners
    traded_interest,  ///< publicly traded, or a mutual fund
    dealing,          ///< compensation, a loan or a lease
    gift
  } kind = Kind::job;
  Verdict verdict =
      Verdict::certain;  ///< possible: a share on the way may be 0, or it is not said whether an office is paid
  ties::Known paid = ties::Known::unknown;
  std::optional<Decimal> amount{};  ///< of a gift
  ties::Chain chain{};              ///< from the person to the organization
};

/// All stakes of `person` in `organization` on a day; chains of owners that pass through `avoid` do not count.
std::vector<Stake> stakes(const CaseView& view, std::string_view person, std::string_view organization, Date day,
                          std::string_view avoid = {});

/// Whether the person has a stake of this kind for whichever of the organizations they acted: none of them is the other
/// one, and chains through each of them are left out in turn.
bool for_every_choice(const CaseView& view, const Act& act, std::string_view organization, Stake::Kind kind, Date day);

/// "works for", "owns a share of" …
std::string_view verb(Stake::Kind kind);

}  // namespace cfcm::rules
