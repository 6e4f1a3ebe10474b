#include "support/gallery.h"

namespace cfcm::test {
namespace {

WrongFiles program(const std::string& lines) {
  return {{"cfcm.yaml", "record: program\nformat: 1\nname: Riverbend\n" + lines + "...\n"}};
}

WrongFiles pack(const std::string& text) {
  auto files = program("policies:\n  - own.yaml\n");
  files.emplace_back("own.yaml", text);
  return files;
}

std::string by() { return "by:\n  person: P-1\n  organization: O-1\n"; }

/// A case that was closed, and an act after that.
WrongFiles closed_and(const std::string& file, const std::string& text) {
  return {{"cases/2026/C-1/closure-2026-04-01.yaml",
           "record: closure\ncase: C-1\nclosed: 2026-04-01\nby:\n  person: P-1\nreason: moved\n...\n"},
          {"cases/2026/C-1/" + file, text + "...\n"}};
}

std::string person(const std::string& id) { return "record: person\nid: " + id + "\nname:\n  family: Rowe\n...\n"; }

/// Two people whose `same_as` name each other.
WrongFiles circle() {
  const auto same = [](const std::string& id, const std::string& other) {
    return "record: person\nid: " + id + "\nname:\n  family: Rowe\nsame_as: " + other + "\n...\n";
  };
  return {{"people/P-2.yaml", same("P-2", "P-3")}, {"people/P-3.yaml", same("P-3", "P-2")}};
}

/// A person that another names, and that is void.
WrongFiles void_person() {
  return {{"people/P-2.yaml",
           "record: person\nid: P-2\nname:\n  family: Rowe\nvoided:\n  date: 2026-03-01\n  reason: twice\n...\n"},
          {"people/P-3.yaml",
           "record: person\nid: P-3\nname:\n  family: Rowe\nrelated_to:\n  - person: P-2\n    relation: child\n...\n"}};
}

/// More than a line may hold.
std::string many_lines() {
  std::string text;
  while (text.size() < 80000) text += "  some words in a line of text\n";
  return text;
}

std::string deep(unsigned folders) {
  std::string path = "people/";
  while (folders-- > 0) path += "a/";
  return path;
}

std::string grievance(const std::string& lines) {
  return "record: grievance\nid: G-1\n" + lines + "kind: grievance\nreceived: 2026-03-01\nabout:\n  - topic: quality\n";
}

}  // namespace

/// D4xx and D113: what is wrong with the tree, and with how its records belong together.
std::vector<WrongFiles> wrong_trees() {
  return {
      {{"organizations/P-2.yaml", person("P-2")}},
      {{"people/accepted.yaml", "record: accepted\nfindings: []\n...\n"}},
      {{"accepted.yaml",
        "record: accepted\nfindings:\n  - rule: E801\n    case: C-1\n    reason: only this agency serves the county; "
        "the State was asked\n...\n"}},
      {{"grievances/2026/G-2.yaml", grievance("case: C-1\n") + "...\n"}},
      {{"cases/2026/C-1/closure-2026-04-02.yaml",
        "record: closure\ncase: C-1\nclosed: 2026-04-01\nreason: moved\n...\n"}},
      {{"cases/2026/C-2/closure-2026-04-01.yaml",
        "record: closure\ncase: C-1\nclosed: 2026-04-01\nreason: moved\n...\n"}},
      {{"cases/2026/C-1/opening.yaml",
        "record: intake\ncase: C-1\nopened: 2026-01-05\nindividual:\n  name:\n    family: Abel\n...\n"}},
      {{"cases/2026/C-9/closure-2026-04-01.yaml",
        "record: closure\ncase: C-9\nclosed: 2026-04-01\nreason: moved\n...\n"}},
      {{"people/P-2.yaml",
        "record: person\nid: P-2\nname:\n  family: Rowe\nemployment:\n  - organization: O-9\n...\n"}},
      {{"people/P-2.yaml",
        "record: person\nid: P-2\nname:\n  family: Rowe\nrelated_to:\n  - person: P-9\n    relation: child\n...\n"}},
      {{"organizations/O-2.yaml",
        "record: organization\nid: O-2\nname: Hearth\nkinds:\n  - provider\nowners:\n  - party: X-9\n...\n"}},
      {{"grievances/2026/G-1.yaml", grievance("case: C-9\n") + "appeal_of: G-9\nused_in: I-9\n...\n"}},
      {{"people/P-2.yaml",
        "record: person\nid: P-2\nname:\n  family: Rowe\nemployment:\n  - organization: P-1\n...\n"}},
      {{"people/P-2.yaml",
        "record: person\nid: P-2\nname:\n  family: Rowe\nrelated_to:\n  - person: O-1\n    relation: child\n...\n"}},
      {{"people/P-2.yaml", person("P-1")}},
      {{"cases/2025/C-1/intake.yaml",
        "record: intake\ncase: C-1\nopened: 2025-01-05\nindividual:\n  name:\n    family: Abel\n...\n"}},
      {{"people/P-2.yml", person("P-2")}},
      {{"people/P-2.yaml@", "P-1.yaml"}},
      {{"people/more@", "../organizations"}},
      {{"people/P-2.yaml/", ""}},
      {{"people/P-\xFF.yaml", person("P-2")}},
      {{deep(70) + "P-2.yaml", person("P-2")}},
      circle(),
      {{"people/P-2.yaml",
        "record: person\nid: P-2\nname:\n  family: Rowe\nunknown: |+\n" + many_lines() + "\n\n...\n"}},
      void_person(),
      closed_and("eligibility-2026-05-01.yaml",
                 "record: eligibility\ncase: C-1\ndecided: 2026-05-01\ntype: initial\n" + by() + "outcome: eligible\n"),
      closed_and("assessment-2026-05-01.yaml", "record: assessment\ncase: C-1\nassessed: 2026-05-01\n" + by()),
      closed_and("plan-2026-05-01.yaml", "record: plan\ncase: C-1\nwritten: 2026-05-01\n" + by()),
      closed_and("authorization-2026-05-01.yaml", "record: authorization\ncase: C-1\ndecided: 2026-05-01\n" + by() +
                                                      "service: personal-care\noutcome: approved\n"),
      closed_and("contact-2026-05-01.yaml", "record: contact\ncase: C-1\ndate: 2026-05-01\n" + by()),
      program("policies:\n  - federal-1915d\n"),
      program("policies:\n  - house-rules\n"),
      program("policies:\n  - house.yaml\n"),
      program("rules:\n  E999: disabled\n"),
      program("rules:\n  D101: disabled\n"),
      program("rules:\n  E201: off\n"),
      program("rules:\n  E201:\n    severity: note\n"),
      program("settings:\n  gift_nominal_valu: 10\n"),
      program("settings:\n  colour: 10\n"),
      program("settings:\n  gift_nominal_value: much\n"),
      program("settings:\n  provider_months_after_decision: many\n"),
      pack("title: Ours\n...\n"),
      pack("pack: ours\ncolour: blue\n...\n"),
      pack("pack: [ours]\n...\n"),
      pack("pack: ours\nfirewall_suffices: perhaps\n...\n"),
      pack("pack: ours\napplies_to: medicaid-1915c\n...\n"),
      pack("pack: ours\nrules: all\n...\n"),
      pack("pack: ours\nrules:\n  E999:\n    level: error\n...\n"),
      pack("pack: ours\nrules:\n  E201: error\n...\n"),
      pack("pack: ours\nrules:\n  E201:\n    level: fatal\n    effective: soon\n    colour: blue\n...\n"),
      pack("pack: ours\nsettings: all\n...\n"),
      pack("pack: ours\nsettings:\n  colour: 5\n...\n"),
      pack("pack: ours\nsettings:\n  gift_nominal_value:\n    value: much\n...\n"),
      {{"people/P-2.yaml", "record: person\nid: \"P-2\"\nname:\n    family: Rowe\n...\n"}},
  };
}

}  // namespace cfcm::test
