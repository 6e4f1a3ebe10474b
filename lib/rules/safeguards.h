#pragma once

#include "rules/case_view.h"

namespace cfcm::rules {

/// What the safeguards on file do for a pair of organizations (one organization twice: its doing both), an act and a
/// service on a day (docs/rules.md "Safeguards").
struct Cover {
  enum class State : std::uint8_t {
    none,        ///< none names the pair
    failed,      ///< one names the pair and does not hold: `why` says what it lacks
    corrective,  ///< a corrective-action plan approved by CMS is in force
    accepted     ///< one that the funding accepts is in force
  } state = State::none;
  Verdict verdict = Verdict::certain;  ///< possible: it holds or fails with the individual's unknown county
  std::string why{};
  const model::Safeguard* safeguard = nullptr;
};
Cover cover(const CaseView& view, std::string_view first, std::string_view second, ActKind act,
            const model::ServiceLine* service, Date day);
/// What each safeguard that names the pair does, in the order of the records; `cover` is the best of them.
std::vector<Cover> covers(const CaseView& view, std::string_view first, std::string_view second, ActKind act,
                          const model::ServiceLine* service, Date day);

/// Whether the funding and the packs of the day accept nothing but an exception approved by CMS.
bool strict(const CaseView& view, Date day);

/// Whether a safeguard of this kind that names the organization or person is in force on the day.
bool has_safeguard(const CaseView& view, model::Term<model::safeguard_kinds>::Checked kind, std::string_view party,
                   Date day);

}  // namespace cfcm::rules
