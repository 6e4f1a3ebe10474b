#include "audit/fingerprint.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/hash.h"

namespace cfcm::audit {
namespace {

constexpr std::size_t length = 32;  // hexadecimal digits: 128 bits

std::string identity(const Finding& finding) {
  const bool acted = !finding.actor.person.empty() || !finding.actor.organization.empty();
  // A grievance is an act of its own: two of one case stay apart.
  const bool by_path = finding.case_id.empty() || !acted || finding.act == "handling" || finding.act == "review";
  std::string text = finding.rule + '\n' + finding.case_id + '\n';
  if (by_path) text += finding.where.path + '\n';
  text += finding.act + '\n' + finding.actor.person + '\n' + finding.actor.organization + '\n' + finding.party.id +
          '\n' + finding.party.role + '\n';
  for (const Hop& hop : finding.chain) text += hop.from + '\n' + hop.to + '\n';
  if (!acted) text += finding.where.pointer;
  return text;
}

}  // namespace

void set_fingerprints(Findings& findings) {
  const auto place = [](const Finding& finding) {
    return std::tie(finding.where.path, finding.where.line, finding.where.column, finding.rule, finding.fingerprint);
  };
  for (Finding& finding : findings) finding.fingerprint = sha256(identity(finding)).substr(0, length);
  std::ranges::stable_sort(findings, [&](const Finding& a, const Finding& b) {
    if (place(a) != place(b)) return place(a) < place(b);
    return a.message < b.message;
  });
  std::map<std::string, unsigned> seen;
  for (Finding& finding : findings) {
    const unsigned before = seen[finding.fingerprint]++;
    if (before > 0) finding.fingerprint = sha256(finding.fingerprint + std::to_string(before)).substr(0, length);
  }
}

}  // namespace cfcm::audit
