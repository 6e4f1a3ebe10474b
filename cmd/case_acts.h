#pragma once

#include <optional>
#include <string>

#include "cmd/acts.h"
#include "cmd/desk.h"

/// The records of a case that its next assessment or plan rests on.
namespace cfcm::cmd {

/// The latest record of a kind in a case; nothing when there is none.
Result<std::optional<change::Found>> latest_of(const Desk& desk, const change::CaseFound& found,
                                               const model::RecordType& kind,
                                               const std::function<bool(const change::Found&)>& fits = {});

/// The latest assessment of a case, a provider's own left out; nothing when there is none.
Result<std::optional<change::Found>> latest_assessment(const Desk& desk, const change::CaseFound& found);

/// The plan that an argument names: by its path, or by a case, of which the latest is meant, a provider's own left out.
Result<change::Found> plan_of(const Desk& desk, const std::string& typed);

/// Whether the case is closed on that day.
Result<bool> is_closed(const Desk& desk, const change::CaseFound& found, Date day);

/// A record's file name, by which other records of its case name it.
std::string file_name(const std::string& path);

}  // namespace cfcm::cmd
