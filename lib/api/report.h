#pragma once

#include "api/cfcm/cfcm.h"
#include "audit/outcome.h"

namespace libcfcm::v1 {

/// An outcome as the public header shows it.
Report report(const cfcm::audit::Outcome& outcome);

Failure failure(const cfcm::Failure& failure);

}  // namespace libcfcm::v1
