#pragma once

#include <string>

#include "base/result.h"
#include "source/finding.h"
#include "store/journal.h"

/// Findings that somebody writes in spite of, and the reason that is kept for it.
namespace cfcm::change {

/// The entry of `accepted.yaml` for each finding: its rule, its case or path, its fingerprint and the reason, still to
/// be approved. What is there already stays as it is.
Result<store::Change> accept(const std::string& root, const Findings& findings, const std::string& reason);

}  // namespace cfcm::change
