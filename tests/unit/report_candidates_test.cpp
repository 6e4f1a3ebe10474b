// Who could take a case: the audit's own rules say who may not.

#include <catch2/catch.hpp>

#include "report/candidates.h"
#include "support/report_tree.h"

using namespace cfcm;
using Kind = report::Reason::Kind;

namespace {

using Lines = std::vector<std::string>;

std::string person(const std::string& id, const std::string& lines) {
  return test::file("people/" + id + ".yaml", "record: person\nid: " + id + "\nname:\n  family: Reed\n" + lines);
}
std::string organization(const std::string& id, const std::string& kind, const std::string& more = {}) {
  return test::file("organizations/" + id + ".yaml",
                    "record: organization\nid: " + id + "\nname: Test\nkinds:\n  - " + kind + "\n" + more);
}
std::string works(const std::string& at, const std::string& more = {}) {
  return "  - organization: " + at + "\n" + more;
}
std::string manager(const std::string& id, const std::string& more = {}) {
  return person(id, "employment:\n" + works("O-CM") + more);
}

/// C-1 has a plan with a provider and a paid worker, a guardian, and no case manager.
const std::string served =
    test::record("plan-2026-03-01", "plan",
                 "written: 2026-03-01\nby:\n  organization: O-STATE\neffective:\n  from: 2026-03-01\nservices:\n"
                 "  - service: personal-care\n    provider: O-PROV\n    worker: P-W\n") +
    organization("O-STATE", "state-agency") + organization("O-PROV", "provider") + person("P-W", "") +
    person("P-G", "");
const std::string guardian = "support:\n  - person: P-G\n    roles:\n      - guardian\n";
const std::string agency = organization("O-CM", "case-management-agency");

report::Candidates ask(const std::string& records, const std::string& id = "C-1", unsigned jobs = 1) {
  const test::ReportTree tree(records, "2026-11-21");
  REQUIRE(tree.loaded().failures().empty());
  return report::candidates(tree.loaded(), id, jobs);
}

/// "P-A of O-CM", and why not, a line each.
Lines words(const report::Candidates& found) {
  Lines lines;
  for (const auto& one : found.all) {
    std::string text = one.person + " of " + one.organization;
    for (const auto& reason : one.against)
      text +=
          ", " + std::string(name(reason.kind)) + (reason.rule.empty() ? "" : " " + reason.rule + " " + reason.party);
    lines.push_back(std::move(text));
  }
  return lines;
}

/// Another open case that somebody manages.
std::string managed(const std::string& id, const std::string& by, const std::string& more = {}) {
  return test::file("cases/2026/" + id + "/intake.yaml",
                    "record: intake\ncase: " + id + "\nopened: 2026-01-05\nindividual:\n  name:\n    family: Lane\n" +
                        more + "case_managers:\n  - person: " + by +
                        "\n    organization: O-CM\n    from: 2026-01-05\n");
}

}  // namespace

TEST_CASE("everybody with a job in case management is a candidate, nobody else") {
  const std::string tree =
      test::program() + test::intake(guardian) + served + agency +
      organization("O-MIXED", "community-mental-health-center", "functions:\n  - case-management\n") +
      organization("O-AREA", "area-agency") + manager("P-A") + person("P-B", "employment:\n" + works("O-MIXED")) +
      person("P-C", "employment:\n" + works("O-AREA", "    functions:\n      - case-management\n")) +
      person("P-D", "employment:\n" + works("O-AREA")) + person("P-E", "employment:\n" + works("O-PROV")) +
      person("P-F", "employment:\n" + works("O-CM", "    to: 2026-11-20\n")) +
      person("P-H", "employment:\n" + works("O-CM", "    from: 2026-11-22\n")) +
      person("P-I", "employment:\n" + works("O-CM", "    functions:\n      - assessment\n")) +
      person("P-J", "employment:\n" + works("O-CM") + "voided:\n  date: 2026-02-01\n  reason: twice\n");
  CHECK(words(ask(tree)) == Lines{"P-A of O-CM", "P-B of O-MIXED", "P-C of O-AREA", "P-I of O-CM, other-work"});
}

TEST_CASE("kin of the individual, of the guardian and of a paid worker fall out, with the chain") {
  const auto kin = [](const std::string& of) { return "related_to:\n  - " + of + "\n    relation: sibling\n"; };
  const auto found =
      ask(test::program() + test::intake(guardian) + served + agency + manager("P-A") +
          manager("P-B", kin("case: C-1")) + manager("P-C", kin("person: P-G")) + manager("P-D", kin("person: P-W")));
  REQUIRE(found.all.size() == 4);
  CHECK(found.all[0].person == "P-A");
  CHECK(found.all[0].suits());
  CHECK(words(found)[1] == "P-B of O-CM, conflict E201 C-1");
  CHECK(words(found)[2] == "P-C of O-CM, conflict E205 P-G");
  CHECK(words(found)[3] == "P-D of O-CM, conflict E202 P-W");
  const auto& chain = found.all[1].against[0].chain;
  REQUIRE(chain.size() == 1);
  CHECK(chain[0].from == "P-B");
  CHECK(chain[0].to == "C-1");
  CHECK(chain[0].tie == "related-to");
}

TEST_CASE("ties to a provider put out: a second job, a share of a spouse, the organization itself or its owner") {
  const std::string tree =
      test::program() + test::intake() + served + agency +
      organization("O-BOTH", "case-management-agency", "owners:\n  - party: O-PROV\n    percent: 100\n") +
      manager("P-A") + person("P-B", "employment:\n" + works("O-CM") + works("O-PROV")) +
      person("P-C", "employment:\n" + works("O-BOTH")) +
      manager("P-D", "interests:\n  - organization: O-PROV\n    kind: ownership\n    percent: 5\n");
  const auto found = words(ask(tree));
  REQUIRE(found.size() == 4);
  CHECK(found[0] == "P-A of O-CM");
  CHECK(found[1].find("P-B of O-CM, conflict E804 O-PROV") == 0);
  CHECK(found[2].find("P-C of O-BOTH, conflict E801 O-PROV") == 0);
  CHECK(found[3].find("P-D of O-CM, conflict E206 O-PROV") == 0);
}

TEST_CASE("a tie that has ended, and a rule that the program turns off, put nobody out") {
  const std::string records = test::intake() + served + agency +
                              person("P-B", "employment:\n" + works("O-CM") + works("O-PROV", "    to: 2026-11-20\n"));
  CHECK(words(ask(test::program() + records)) == Lines{"P-B of O-CM"});

  const std::string two_jobs =
      test::intake() + served + agency + person("P-B", "employment:\n" + works("O-CM") + works("O-PROV"));
  CHECK_FALSE(ask(test::program() + two_jobs).all[0].suits());
  CHECK(ask(test::program("rules:\n  E804: disabled\n") + two_jobs).all[0].suits());
  const auto warned = ask(test::program("rules:\n  E804:\n    level: warning\n    reason: small county\n") + two_jobs);
  CHECK(warned.all[0].suits());
  REQUIRE(warned.all[0].cautions.size() == 1);
  CHECK(warned.all[0].cautions[0].rule == "E804");
  CHECK(warned.all[0].cautions[0].level == Level::warning);
}

TEST_CASE("what somebody did in the case before is not held against them") {
  // P-B worked for the provider while managing the case, and has left it.
  const std::string tree =
      test::program() +
      test::intake("case_managers:\n  - person: P-B\n    organization: O-CM\n    from: 2026-03-01\n") + served +
      agency + person("P-B", "employment:\n" + works("O-CM") + works("O-PROV", "    to: 2026-06-30\n"));
  const auto found = ask(tree);
  CHECK(words(found) == Lines{"P-B of O-CM"});
  CHECK(found.all[0].current);
  CHECK(found.all[0].open_cases == 0);
}

TEST_CASE("a case that is closed is judged as if it had gone on") {
  const std::string tree = test::program() + test::intake() + served + agency + manager("P-A") +
                           person("P-B", "employment:\n" + works("O-CM") + works("O-PROV")) +
                           test::record("closure-2026-09-01", "closure", "closed: 2026-09-01\nreason: moved\n");
  CHECK(words(ask(tree)) == Lines{"P-A of O-CM", "P-B of O-CM, conflict E804 O-PROV"});
}

TEST_CASE("a plan that is written and takes effect later counts now, one that is not written yet does not") {
  const auto plan = [](const std::string& written, const std::string& from) {
    return test::record("plan-" + written, "plan",
                        "written: " + written + "\nby:\n  organization: O-STATE\neffective:\n  from: " + from +
                            "\nservices:\n  - service: respite\n    provider: O-NEXT\n");
  };
  const std::string records = test::program() + test::intake() + served + agency + organization("O-NEXT", "provider") +
                              manager("P-A") + person("P-B", "employment:\n" + works("O-CM") + works("O-NEXT"));
  CHECK(words(ask(records)) == Lines{"P-A of O-CM", "P-B of O-CM"});
  CHECK(words(ask(records + plan("2026-11-20", "2026-12-01"))) ==
        Lines{"P-A of O-CM", "P-B of O-CM, conflict E804 O-NEXT"});
  CHECK(words(ask(records + plan("2026-11-22", "2026-12-01"))) == Lines{"P-A of O-CM", "P-B of O-CM"});
}

TEST_CASE("those with fewer cases come first, and the limit of the program puts out") {
  const std::string records = test::intake() + agency + manager("P-A") + manager("P-B") + manager("P-C") +
                              managed("C-2", "P-A") + managed("C-3", "P-A") + managed("C-4", "P-C") +
                              managed("C-5", "P-B") +
                              test::file("cases/2026/C-5/closure-2026-09-01.yaml",
                                         "record: closure\ncase: C-5\nclosed: 2026-09-01\nreason: moved\n");
  CHECK(words(ask(test::program() + records)) == Lines{"P-B of O-CM", "P-C of O-CM", "P-A of O-CM"});
  const auto limited = ask(test::program("caseload:\n  limit: 2\n") + records, "C-1", 4);
  CHECK(words(limited) == Lines{"P-B of O-CM", "P-C of O-CM", "P-A of O-CM, caseload-full"});
  CHECK(limited.all[2].open_cases == 2);
  // A case is not counted twice against whoever has it already.
  const auto own = ask(test::program("caseload:\n  limit: 2\n") + records, "C-2");
  CHECK(own.all[1].person == "P-A");
  CHECK(own.all[1].current);
  CHECK(own.all[1].suits());
}

TEST_CASE("the weights of acuity count when the program gives them") {
  const std::string records = test::intake("acuity: high\n") + agency + manager("P-A") +
                              managed("C-2", "P-A", "acuity: high\n") + managed("C-3", "P-A");
  const auto found = ask(test::program("caseload:\n  limit: 5\n  weights:\n    high: 2.5\n") + records);
  CHECK(found.weight == *Decimal::parse("2.5"));
  CHECK(found.all[0].load == *Decimal::parse("3.5"));
  CHECK(found.all[0].open_cases == 2);
  CHECK(words(found) == Lines{"P-A of O-CM, caseload-full"});
}

TEST_CASE("language and county fall out when they are written and differ, and are unknown otherwise") {
  const std::string individual =
      test::record("intake", "intake",
                   "opened: 2026-01-05\nindividual:\n  name:\n    family: Lane\n  language: Spanish\n  addresses:\n"
                   "    - county: Essex\n");
  const auto with = [&](const std::string& service) {
    return ask(test::program() + individual + manager("P-A") +
               organization("O-CM", "case-management-agency", "services:\n  - service: case-management\n" + service));
  };
  CHECK(words(with("    languages:\n      - English\n    counties:\n      - Bergen\n")) ==
        Lines{"P-A of O-CM, language, county"});
  const auto fits = with("    languages:\n      - English\n      - spanish\n    counties:\n      - Essex\n");
  CHECK(fits.all[0].suits());
  CHECK(fits.all[0].language == report::Fit::fits);
  CHECK(fits.all[0].county == report::Fit::fits);
  const auto silent = with("    accepting: true\n");
  CHECK(silent.all[0].suits());
  CHECK(silent.all[0].language == report::Fit::unknown);
  CHECK(words(with("    accepting: false\n")) == Lines{"P-A of O-CM, not-accepting"});
}

TEST_CASE("a match in the latest exclusion check of a source puts out") {
  const auto checked = [](const std::string& lines) {
    return words(ask(test::program() + test::intake() + agency + manager("P-A", "exclusion_checks:\n" + lines)));
  };
  const std::string match = "  - source: LEIE\n    checked: 2026-05-01\n    result: match\n";
  CHECK(checked(match) == Lines{"P-A of O-CM, conflict O06 C-1, excluded"});
  CHECK(checked(match + "  - source: LEIE\n    checked: 2026-06-01\n    result: clear\n") == Lines{"P-A of O-CM"});
  CHECK(checked(match + "  - source: SAM\n    checked: 2026-06-01\n    result: clear\n") ==
        Lines{"P-A of O-CM, conflict O06 C-1, excluded"});
}
