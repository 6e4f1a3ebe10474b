#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/program_view.h"
#include "rules/report.h"

/// What the rules of the Model Act share: the staff who manage cases, their credentials, the policies that a program
/// holds.
namespace cfcm::rules {

/// Notes who manages the case when: the `tally` of every rule about staff.
void tally_managers(const CaseView& view, Tally& tally);

/// Somebody who manages or managed cases.
struct StaffMember {
  std::string id{};
  std::vector<const model::Person*> records{};  ///< all that are read as this person; at least one
  std::vector<Period> assigned{};               ///< cut at the audit date and the ends of cases, by their first day
  Date first{}, last{};
};
/// Those of whom there is a record, by id.
std::vector<StaffMember> managers(const ProgramView& view);

/// A gap at the person's record, the person being its actor.
Hit gap_of(const ProgramView& view, const StaffMember& member, std::string message, std::optional<Date> day = {});

template <class Visit>
void each_credential(const StaffMember& member, Visit visit) {
  for (const auto* record : member.records) {
    for (const auto& credential : record->credentials) visit(*credential);
  }
}

/// The days on which a credential holds: from its issue to its expiry; none while its status is another than active.
Period valid_days(const model::Credential& credential);

/// Whether the program holds a policy for a section of the Model Act, such as `7.2(a)`; one for 7.2 stands for all of
/// it. Those adopted after the audit date do not exist yet.
bool holds_policy(const ProgramView& view, std::string_view section);

/// Tests these sections, and finds those for which no policy is on record: one finding for the program.
void judge_policies(const ProgramView& view, Report& report, std::initializer_list<std::string_view> sections);

/// Whether a text holds one of these words, whatever the case of its letters. `words` are in lower case.
bool speaks_of(std::string_view text, std::initializer_list<std::string_view> words);

}  // namespace cfcm::rules
