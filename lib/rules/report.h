#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/case_view.h"
#include "rules/rule.h"

namespace cfcm::rules {

/// One fact that a rule has found. Facts of one actor and party join into one finding.
struct Hit {
  std::string variant{};     ///< which of the rule's levels in the packs: "family"
  Level cap = Level::error;  ///< at most this level
  Verdict verdict = Verdict::certain;
  std::string act{};
  Finding::Actor actor{};
  Finding::Party party{};
  std::optional<Period> days{};     ///< when it held
  std::optional<Date> judged_on{};  ///< whose packs give the level; the first of the days when absent
  std::vector<Hop> chain{};
  Where where{};
  std::string message{};
  std::string basis{};
  std::optional<Finding::Share> share{};
  std::vector<Finding::Related> related{};
  std::string apart{};  ///< facts without an actor join only when this is equal, too
};

/// The facts that a rule tested: how many, and the first and last of their days.
struct Evidence {
  std::size_t count = 0;
  std::optional<Date> first{}, last{};
  void add(std::optional<Date> day);
  void merge(const Evidence& other);
};

/// What one rule found in one case (or grievance): the findings, and whether there was anything to test.
class Report {
 public:
  Report(const Rule& rule, const CaseView& view) : rule_(&rule), view_(&view) {}

  /// There was an act and a party (or a record, a deadline) to which the rule could have spoken; silence now means that
  /// it holds. Called once for each such fact, with its day where it has one.
  void tested(std::optional<Date> day = {}) { evidence_.add(day); }
  const Evidence& evidence() const { return evidence_; }

  void add(Hit hit);

  /// The joined findings: first and last date, the strictest level, the shortest chain, how many further chains.
  Findings take();

 private:
  struct Joined {
    Finding finding;
    std::set<std::string> chains;
    std::string apart;
  };
  const Rule* rule_;
  const CaseView* view_;
  Evidence evidence_{};
  std::vector<Joined> joined_{};
};

/// A gap or a missed deadline, where it is written: a fact with no actor and no party, which joins no other.
Hit gap(Where where, std::string message, std::optional<Date> day = {});

// --- the words and hops that rules share
// ------------------------------------------------------------------------------

std::vector<Hop> hops(const CaseView& view, const ties::Chain& chain);
Hop hop(const CaseView& view, const ties::Step& step);
/// The first hop of an act: from the person to the organization acted for; nothing when either is unknown.
std::vector<Hop> acts_for(const CaseView& view, const Act& act);
/// A tie that a record of the case writes: `from tie to`, at that place.
Hop written(const CaseView& view, std::string from, std::string tie, std::string to, const Mark& mark,
            const Period& days = {});
std::vector<Hop> joined(std::vector<Hop> first, const std::vector<Hop>& rest);

/// "P-LIND of O-RIVER", "P-LIND", "O-RIVER".
std::string actor_text(const Act& act);
/// "manages the case", "wrote the plan" …
std::string_view deed(ActKind kind);
/// What joins an act and its organization: ", and O-RIVER", or " and" when the organization acts by itself.
std::string and_organization(const Act& act);
/// What a provider gains by: "provides a service in the case" or "bills for a service in the case".
std::string_view gain_text(const Part& part);
/// "kin of P-ROWE (by blood, step or adoption; degree 2)" or "the spouse of P-ROWE".
std::string kin_text(const ties::Kin& kin, std::string_view whom);
/// Which kin count on a day, in words.
std::string kin_basis(const CaseView& view, Date day);
/// What somebody with this part is: "a provider", "financially responsible" …
std::string_view part_text(Role role);
/// "from 2026-01-01 to 2026-03-01" or "on 2026-01-01".
std::string days_text(const Period& days);

/// A hit about an act and a part, with actor, party, act, days, place and verdict filled in.
Hit hit(const CaseView& view, const Encounter& met, const Period& days);

/// The same for a tie of the person alone: with several possible organizations the actor is the person, whichever it
/// was.
Hit personal_hit(const CaseView& view, const Encounter& met, const Period& days);

}  // namespace cfcm::rules
