#include "support/gallery.h"

namespace cfcm::test {
namespace {

WrongFiles person(const std::string& lines) {
  return {{"people/P-2.yaml", "record: person\nid: P-2\nname:\n  family: Rowe\n" + lines + "...\n"}};
}

WrongFiles organization(const std::string& lines) {
  return {{"organizations/O-2.yaml",
           "record: organization\nid: O-2\nname: Hearth\nkinds:\n  - provider\n" + lines + "...\n"}};
}

WrongFiles in_case(const std::string& file, const std::string& text) {
  return {{"cases/2026/C-1/" + file, text + "...\n"}};
}

WrongFiles plan(const std::string& lines) {
  return in_case("plan-2026-03-01.yaml",
                 "record: plan\ncase: C-1\nwritten: 2026-03-01\nby:\n  person: P-1\n  organization: O-1\n" + lines);
}

}  // namespace

/// D3xx: what the field tables say of a record.
std::vector<WrongFiles> wrong_fields() {
  return {
      person("nam: x\n"),
      person("pets: x\n"),
      person("Zo\xC3\xAB Rowe: x\n"),
      organization("owners:\n  - party: P-1\n    percent: {at_leest: 5}\n"),
      person("addresses:\n  - citty: Alder\n"),
      {{"people/P-2.yaml", "record: person\nname:\n  family: Rowe\n...\n"}},
      {{"people/P-2.yaml", "record: person\nid: P-2\nname:\n  family: \"\"\n...\n"}},
      {{"people/P-2.yaml", "id: P-2\nname:\n  family: Rowe\n...\n"}},
      {{"organizations/O-2.yaml", "record: organization\nid: O-2\nname: Hearth\nkinds: []\n...\n"}},
      in_case("contact-2026-03-01.yaml", "record: contact\ncase: C-1\ndate: 2026-03-01\nby: {}\n"),
      plan("services:\n  - service: personal-care\n"),
      organization("owners:\n  - party: P-1\n    percent: {}\n"),
      person("born: [1970-01-01]\n"),
      person("name:\n  family: Rowe\n"),
      {{"people/P-2.yaml", "record: person\nid: P-2\nname: Rowe\n...\n"}},
      {{"people/P-2.yaml", "record: [person]\nid: P-2\n...\n"}},
      person("emails: x\n"),
      person("addresses: x\n"),
      person("addresses:\n  - x\n"),
      organization("owners:\n  - party: [P-1]\n    percent: [5]\n"),
      in_case("assessment-2026-03-01.yaml",
              "record: assessment\ncase: C-1\nassessed: 2026-03-01\nby:\n  person: P-1\nscores: 5\n"),
      in_case("assessment-2026-03-01.yaml",
              "record: assessment\ncase: C-1\nassessed: 2026-03-01\nby:\n  person: P-1\nscores:\n  adl: [5]\n"),
      in_case("contact-2026-03-01.yaml",
              "record: contact\ncase: C-1\ndate: 2026-03-01\nby:\n  person: P-1\nmode: [phone]\nunits: [1]\n"),
      in_case("delivery-2026-03.yaml", "record: delivery\ncase: C-1\nmonth: [2026-03]\n"),
      {{"grievances/2026/G-1.yaml",
        "record: grievance\nid: G-1\nkind: grievance\nreceived: [2026-03-01]\nabout:\n  - topic: quality\nexpedited: "
        "[true]\n...\n"}},
      {{"cfcm.yaml", "record: program\nformat: [1]\nname: Riverbend\nsettings: 5\n...\n"}},
      {{"cfcm.yaml", "record: program\nformat: 1\nname: Riverbend\nsettings:\n  a: [5]\n...\n"}},
      person("born: 1970\n"),
      person("born: 1970-02-30\n"),
      person("born: 1270-02-20\n"),
      in_case("delivery-2026-03.yaml", "record: delivery\ncase: C-1\nmonth: 2026\n"),
      in_case("delivery-2026-03.yaml", "record: delivery\ncase: C-1\nmonth: 2026-13\n"),
      {{"grievances/2026/G-1.yaml",
        "record: grievance\nid: G-1\nkind: grievance\nreceived: today\nabout:\n  - topic: quality\nexpedited: "
        "\"true\"\n...\n"}},
      {{"grievances/2026/G-1.yaml",
        "record: grievance\nid: G-1\nkind: grievance\nreceived: 2026-03-01\nabout:\n  - topic: quality\nexpedited: "
        "yes\n...\n"}},
      {{"cfcm.yaml", "record: program\nformat: \"1\"\nname: Riverbend\ncaseload:\n  limit: many\n...\n"}},
      {{"cfcm.yaml", "record: program\nformat: 2\nname: Riverbend\n...\n"}},
      in_case("assessment-2026-03-01.yaml",
              "record: assessment\ncase: C-1\nassessed: 2026-03-01\nby:\n  person: P-1\nneeds:\n  - id: N-1\n    "
              "level: 9\n"),
      plan("services:\n  - service: personal-care\n    provider: O-1\n    rate: $21.50\n"),
      organization("owners:\n  - party: P-1\n    percent: 12.5%\n"),
      organization("owners:\n  - party: P-1\n    percent: half\n"),
      organization("owners:\n  - party: P-1\n    percent: 112.5\n"),
      organization("owners:\n  - party: P-1\n    percent: {at_least: 5, above: 5}\n"),
      organization("owners:\n  - party: P-1\n    percent: {at_least: 25, below: 5}\n"),
      plan("services:\n  - service: personal-care\n    provider: \"the agency\"\n"),
      person("related_to:\n  - person: P-1\n    relation: brother\n"),
      person("credentials:\n  - name: RN\n    status: acitve\n"),
      person("employment:\n  - organization: O-1\n    from: 2026-03-01\n    to: 2026-02-01\n"),
      {{"people/P-2.yaml", "record: persn\nid: P-2\n...\n"}},
      {{"people/P-2.yaml", "record: animal\nid: P-2\n...\n"}},
      {{"people/P-2.yaml", "id: P-2\nrecord: person\nname:\n  family: Rowe\n...\n"}},
      person("employment:\n  - organization: C-7K3QX9M2-T\n"),
  };
}

}  // namespace cfcm::test
