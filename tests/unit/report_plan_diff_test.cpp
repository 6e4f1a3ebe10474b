// What changes between two plans.

#include <catch2/catch.hpp>

#include "report/plan_diff.h"
#include "support/report_tree.h"

using namespace cfcm;
using report::EntryChange;
using Kind = EntryChange::Kind;

namespace {

std::string plan(const std::string& day, const std::string& lines) {
  return test::record("plan-" + day, "plan", "written: " + day + "\nby:\n  organization: O-CM\n" + lines);
}

report::PlanDiff diff(const std::string& before, const std::string& after) {
  const test::ReportTree tree(test::program() + test::intake() + plan("2026-03-01", before) + plan("2026-06-01", after),
                              "2026-11-21");
  const auto loaded = tree.loaded().read("C-1");
  REQUIRE(loaded.view->plans().size() == 2);
  return report::plan_diff(*loaded.view->plans()[0], *loaded.view->plans()[1]);
}

std::string line(const std::string& service, const std::string& provider, const std::string& more = {}) {
  return "  - service: " + service + "\n    provider: " + provider + "\n" + more;
}

/// "changed personal-care O-A: units 10>12" and so on, a line each.
std::vector<std::string> words(const std::vector<EntryChange>& all) {
  std::vector<std::string> lines;
  for (const auto& one : all) {
    std::string text = std::string(name(one.kind)) + " " + one.name;
    if (!one.provider.empty()) text += " " + one.provider;
    for (const auto& field : one.fields) text += ", " + field.field + " " + field.before + ">" + field.after;
    lines.push_back(std::move(text));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("plans that say the same differ in nothing, however a number is written") {
  const auto same = diff("services:\n" + line("meals", "O-A", "    units: 10\n    rate: 21.50\n"),
                         "services:\n" + line("meals", "O-A", "    units: 10.0\n    rate: 21.5\n"));
  CHECK(same.empty());
}

TEST_CASE("services are matched by provider first, then by name alone") {
  const auto found =
      diff("services:\n" + line("personal-care", "O-A", "    units: 10\n") +
               line("personal-care", "O-B", "    units: 4\n") + line("meals", "O-C") + line("respite", "O-A"),
           "services:\n" + line("personal-care", "O-D", "    units: 10\n") +
               line("personal-care", "O-B", "    units: 6\n    worker: P-W\n") + line("meals", "O-C") +
               line("transport", "O-E"));
  CHECK(words(found.services) == Lines{"changed personal-care O-D, provider O-A>O-D",
                                       "changed personal-care O-B, worker >P-W, units 4>6", "added transport O-E",
                                       "ended respite O-A"});
}

TEST_CASE("a line that says it has ended is not there") {
  const auto found =
      diff("services:\n" + line("meals", "O-A"), "services:\n" + line("meals", "O-A", "    change: ended\n"));
  CHECK(words(found.services) == Lines{"ended meals O-A"});
}

TEST_CASE("goals, risks, restrictions, the setting and the dates of a plan are compared") {
  const auto found = diff(
      "effective:\n  from: 2026-03-01\ngoals:\n  - id: G1\n    statement: cook again\n  - id: G2\n    statement: swim\n"
      "services:\n" +
          line("meals", "O-A") +
          "risks:\n  - risk: falls\n    mitigation: rails\nsetting:\n  kind: own-home\nreview_by: 2027-03-01\n",
      "effective:\n  from: 2026-06-01\ngoals:\n  - id: G1\n    statement: cook dinner\n  - id: G3\n    statement: "
      "sing\n"
      "services:\n" +
          line("meals", "O-A") +
          "risks:\n  - risk: falls\n    mitigation: rails\n    backup: a neighbor\n"
          "restrictions:\n  - restriction: locked kitchen\nsetting:\n  kind: group-home\n  controlled_by: O-A\n"
          "review_by: 2027-03-01\n");
  CHECK(words(found.services).empty());
  CHECK(words(found.goals) == Lines{"changed G1, statement cook again>cook dinner", "added G3", "ended G2"});
  CHECK(words(found.risks) == Lines{"changed falls, backup >a neighbor"});
  CHECK(words(found.restrictions) == Lines{"added locked kitchen"});
  REQUIRE(found.setting.size() == 2);
  CHECK(found.setting[0].field == "kind");
  CHECK(found.setting[0].after == "group-home");
  CHECK(found.setting[1].field == "controlled_by");
  REQUIRE(found.others.size() == 1);
  CHECK(found.others[0].field == "effective.from");
  CHECK(found.others[0].before == "2026-03-01");
}

TEST_CASE("the signatures that the later plan lacks are named") {
  const std::string services = "services:\n" + line("meals", "O-A");
  const auto sign = [](const std::string& role) { return "  - role: " + role + "\n    signed: 2026-06-02\n"; };
  CHECK(diff(services, services).signatures_missing == Lines{"individual", "case-manager", "provider"});
  CHECK(diff(services, services + "signatures:\n" + sign("representative") + sign("case-manager") + sign("provider"))
            .signatures_missing.empty());
  CHECK(diff(services + "signatures:\n" + sign("representative"),
             services + "signatures:\n" + sign("individual") + sign("case-manager") + sign("provider"))
            .signatures_missing == Lines{"representative"});
  // A name without a day is no signature.
  CHECK(diff(services, services + "signatures:\n" + sign("case-manager") + sign("provider") + "  - role: individual\n")
            .signatures_missing == Lines{"individual"});
}
