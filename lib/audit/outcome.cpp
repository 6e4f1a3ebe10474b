#include "audit/outcome.h"

#include <algorithm>

#include "audit/fingerprint.h"

namespace cfcm::audit {

void settle(Outcome& outcome) {
  set_fingerprints(outcome.findings);
  outcome.errors = outcome.warnings = outcome.notes = outcome.accepted = 0;
  for (const Finding& finding : outcome.findings) {
    if (finding.accepted) {
      ++outcome.accepted;
      continue;
    }
    auto& count = finding.level == Level::error     ? outcome.errors
                  : finding.level == Level::warning ? outcome.warnings
                                                    : outcome.notes;
    ++count;
  }
  // One file that cannot be read is one failure, however often it was tried.
  std::ranges::sort(outcome.failures, {}, &Failure::message);
  const auto repeated = std::ranges::unique(outcome.failures, {}, &Failure::message);
  outcome.failures.erase(repeated.begin(), repeated.end());
}

}  // namespace cfcm::audit
