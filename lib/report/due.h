#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/loaded.h"

namespace cfcm::report {

/// Something that waits for somebody, or that has just come in.
struct Due {
  enum class Kind : std::uint8_t {
    late,        ///< `due` is before the day
    due_soon,    ///< `due` is the day or lies within the horizon
    unanswered,  ///< somebody waits for an answer that no clock binds; `due` is when they asked
    fresh        ///< a record dated on the day or the day before; `due` is its date
  };
  Kind kind = Kind::due_soon;
  Date due{};
  std::string what{};          ///< "the redetermination", "the grievance (answer within 90 days)"; no value of a person
  std::string case_id{};       ///< empty for what belongs to no case
  std::string path{};          ///< the record that makes it due
  std::string person{};        ///< who is to do it; empty when nobody is known
  std::string organization{};  ///< for which; empty when unknown
  bool late() const { return kind == Kind::late; }
};
/// "late", "due-soon", "unanswered", "new"
std::string_view name(Due::Kind kind);

/// What `what` says of the next assessment of a case.
inline constexpr std::string_view reassessment = "the reassessment";

struct DueOptions {
  int horizon = 14;          ///< days after the day that still count as soon
  int credential_days = 30;  ///< the same for credentials that expire
  unsigned jobs = 1;
  bool fresh = true;  ///< also what has just come in
};

/// Everything that is due or late in the tree on its day, by kind, then `due`, case, path and words. Terms are those of
/// the policy packs, as rules E105, P20, P03 and E502 use them.
///
/// - Of every case that is not closed, whether or not a service runs in it: the redetermination (`valid_to` of the
/// latest decision when it says eligible, or
///   the term of E105, whichever comes first); the plan review (`review_by` of the latest plan, or the term of P20,
///   whichever comes first) and the day on which the plan ends (`effective.to`; of an interim plan at most the days
///   of `interim_plan_days`); the next assessment (the term of the plan review, which rests on it) while the latest
///   decision says eligible; changes that somebody asked for and had no answer to. Where the latest decision refuses,
///   no plan is due. They are for the case manager in force.
/// - Grievances that are open: by their clock; without one, or where no rule binds to it, as unanswered. And those that
///   nobody has acknowledged. They are for the handler.
/// - Actions with `due` and without `done`: corrective actions of incidents (for the case manager), findings of reviews
///   (for who made the review), improvements and engagements (for nobody in particular).
/// - Credentials that expire, of people who manage or monitor a case today.
std::vector<Due> due(const audit::Loaded& tree, const DueOptions& options = {});

}  // namespace cfcm::report
