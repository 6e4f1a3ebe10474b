#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/shared.h"

/// What the words of a notice mean: the ground of its exception, and what it states.
namespace cfcm::rules {

enum class Ground : std::uint8_t {
  none,
  exempt,  ///< one of 42 CFR 431.213: `death`, `signed-statement`, `institutionalised-ineligible`,
           ///< `whereabouts-unknown`, `accepted-elsewhere`, `physician-changed-level`, `pasrr`,
           ///< `transfer-discharge-lt10`, or its paragraph, `431.213(a)` to `(h)`
  fraud,   ///< names fraud, or 431.214
  unknown  ///< anything else
};
/// Upper case, `_` and spaces for `-`, and `institutionalized` make no difference.
Ground ground_of(std::string_view exception);

/// What 42 CFR 431.210 asks a notice to state and this one does not, by the words for it: `action`, `effective-date`,
/// `reasons`, `regulation`, `hearing`, and `continuation` where something is taken away. A content is stated by an
/// entry of `contents` that names it, or that is its letter, `a` to `e`; the hearing by `appeal_rights: true`, too, and
/// by nothing against `appeal_rights: false`.
std::vector<std::string_view> unstated(const model::EffectiveNotice& notice, bool takes_away);

}  // namespace cfcm::rules
