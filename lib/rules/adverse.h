#pragma once

#include "rules/case_view.h"

/// Decisions that refuse something or take it away, and the notice each needs (E301, E302, E303, E406).
namespace cfcm::rules {

struct Adverse {
  ActKind act = ActKind::decision;  ///< a plan, else a decision on eligibility or on one service
  bool takes_away = false;          ///< suspends, reduces or ends what is already received; else it refuses
  bool asked_for = false;           ///< the individual asked for it, died or withdrew: no notice is needed
  Date decided{};
  std::optional<Date> effective{};                 ///< as the notice says; else, of a plan, its first day
  const model::EffectiveNotice* notice = nullptr;  ///< null when none is on record by the audit date
  const model::Field<model::Actor>* by = nullptr;
  Mark mark{};         ///< where the decision is written
  std::string what{};  ///< "the authorization is reduced"
};

/// All such decisions up to the audit date: eligibility refused or terminated; an authorization denied, given in part,
/// reduced, suspended or terminated; a plan in which the units of a service (all its lines together) fall against the
/// plan before.
std::vector<Adverse> adverse_decisions(const CaseView& view);

/// Whether the individual said, from the last plan before `decided` on, that they want another service, schedule or
/// provider, or another case manager: `contact.wants_change`.
bool wanted(const CaseView& view, Date decided,
            std::initializer_list<model::Term<model::wanted_change_words>::Checked> of);

}  // namespace cfcm::rules
