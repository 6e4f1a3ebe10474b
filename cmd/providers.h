#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/loaded.h"

/// Who could serve an individual.
namespace cfcm::cmd {

/// The organizations that offer a service in the county of the case's individual on that day, and take people on as far
/// as is known; sorted. An entry without counties holds in all of them, and one of any county where the individual's is
/// not known.
std::vector<std::string> qualified_providers(const rules::Registry& registry, const rules::CaseView& view,
                                             std::string_view service, Date day);

/// Whether some organization offers a service of this name on whatever day: then it is no words about somebody, and may
/// be shown.
bool is_offered(const rules::Registry& registry, std::string_view service);

}  // namespace cfcm::cmd
