#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/intake.h"
#include "model/update.h"
#include "store/document.h"

namespace cfcm::rules {

struct Registry;

/// One entry of a list that intake and updates share, with the days on which it holds.
template <class Entry>
struct Dated {
  const Entry* entry = nullptr;
  Period days{};
  Mark mark{};
};

/// What intake and updates say together (docs/records.md): an entry that is equal but for `to` ends the earlier one, a
/// later case manager and a later address close the open ones on the day before, other entries add. Acts dated after
/// the audit date do not exist yet.
class CaseLists {
 public:
  CaseLists(std::span<const store::Document> documents, const Registry& registry, Date as_of);

  const model::Intake* intake = nullptr;
  std::vector<Dated<model::Funding>> funding{};
  std::vector<Dated<model::Support>> support{};
  std::vector<Dated<model::Address>> addresses{};
  std::vector<Dated<model::Living>> living{};  ///< a later one closes the open one, as an address does
  std::vector<Dated<model::TeamMember>> team{};
  std::vector<Dated<model::Choice>> choices{};    ///< the day is the choice's `date`, else its record's
  std::vector<Dated<model::Notice>> notices{};    ///< … `given`
  std::vector<Dated<model::Consent>> consents{};  ///< … `signed`
  std::vector<Dated<model::CaseManager>> case_managers{};
  std::vector<Date> closures{}, reopenings{};  ///< sorted
  /// What the latest record by that day says of the individual's acuity; empty when none does.
  std::string acuity(Date day) const;

 private:
  void read_updates();
  void read_case_managers();
  /// Adds what happened on one day each: choices, notices, consents.
  template <class Record>
  void add_occasions(const Record& record, std::optional<Date> written);

  std::span<const store::Document> documents_;
  const Registry& registry_;
  Date as_of_;
  std::vector<const model::Update*> updates_{};  // by date
};

const store::Document* document_of(std::span<const store::Document> documents, const Mark& mark);

}  // namespace cfcm::rules
