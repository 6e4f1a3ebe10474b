#pragma once

#include <string>
#include <vector>

#include "cmd/acts.h"
#include "cmd/desk.h"

/// What the commands about grievances share.
namespace cfcm::cmd {

/// The grievance that an argument names, by its id or path; a usage Failure when it is void.
Result<change::Found> grievance_of(const Desk& desk, const std::string& typed);

/// What `grievance open` and `grievance appeal` take alike.
std::vector<Option> opening_options(std::vector<Option> own);
Result<> set_opening(yaml::Draft& record, const Arguments& arguments);

/// Whether it is resolved or withdrawn, and not opened again since then.
bool is_closed(const yaml::Draft& grievance);

/// Takes the resolution out of a grievance that is opened again, and keeps all that it says in the log: an entry
/// `decided`, and one `notified`, before the entry of that place.
void keep_resolution(yaml::Draft& grievance, std::size_t place);

/// A log entry of that action, on the day of the act, by whom the options say.
Result<yaml::Draft> log_entry(Desk& desk, std::string_view action);

/// A usage Failure when an entry gives no reason.
Result<> reasoned(const yaml::Draft& entry, std::string_view what);

}  // namespace cfcm::cmd
