// What single fields take and refuse: one line a case, put into the example record of its kind.

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded.h"
#include "model/kinds.h"
#include "yaml/read.h"

namespace {

using namespace cfcm;

struct Case {
  std::string_view kind, field, fault;  ///< the fault as "CODE /pointer"; empty: the field is sound
};

constexpr Case cases[] = {
    {"closure", "closed: 2026-02-30", "D306 /closed"},
    {"closure", "individual_told: perhaps", "D304 /individual_told"},
    {"contact", "change: {kind: discharge, date: 2026-05-01}", ""},
    {"contact", "units: two", "D304 /units"},
    {"delivery", "month: 2026-04-01", "D304 /month"},
    {"engagement", "participants: [{group: staff, count: 2}]", "D305 /participants/0/group"},
    {"grievance", "received: 2026-05-11T09:30:00-04:00", ""},
    {"intake", "acuity: {level: 3}", "D303 /acuity"},
    {"organization", "owners: [{party: P-1, percent: 101}]", "D308 /owners/0/percent"},
    {"person", "roles: case manager", ""},
    {"plan", "effective: {from: 2026-03-02, to: 2026-03-01}", "D307 /effective/to"},
    {"program", "caseload: {limit: 12.5}", "D304 /caseload/limit"},
    {"review", "scope: []", "D302 /scope"},
};

/// The example record of this kind with the field in the place of its own, or besides.
std::string example_with(std::string_view kind, std::string_view field) {
  const std::string begin = "record: " + std::string(kind) + "\n";
  const std::string key(field.substr(0, field.find(':') + 1));
  for (const auto& file : embedded::records()) {
    if (!file.text.starts_with(begin)) continue;
    std::string out;
    bool dropped = false;
    for (std::string_view rest = file.text; !rest.empty() && !rest.starts_with("...");) {
      const auto line = rest.substr(0, rest.find('\n') + 1);
      if (line.front() != ' ') dropped = line.starts_with(key);
      if (!dropped) out += line;
      rest.remove_prefix(line.size());
    }
    return out + std::string(field) + "\n...\n";
  }
  return {};
}

std::string faults(const std::string& text) {
  Findings findings;
  std::vector<model::Reference> references;
  const auto tree = yaml::read(0, "a.yaml", text, findings);
  model::Reading reading{"a.yaml", findings, references};
  model::read_any(tree, reading);
  std::string out;
  for (const Finding& one : findings) out += (out.empty() ? "" : ", ") + one.rule + " " + one.where.pointer;
  return out;
}

}  // namespace

TEST_CASE("fields take what is sound, and say what is not", "[fields]") {
  for (const Case& one : cases) {
    INFO(one.kind << ": " << one.field);
    CHECK(faults(example_with(one.kind, one.field)) == one.fault);
  }
}
