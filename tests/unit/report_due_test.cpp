// What is due or late in a tree, on whom, and what has just come in.

#include <catch2/catch.hpp>

#include "report/acts.h"
#include "report/due.h"
#include "support/report_tree.h"

using namespace cfcm;

namespace {

using Lines = std::vector<std::string>;

const std::string manager = "case_managers:\n  - person: P-CM\n    organization: O-CM\n    from: 2026-01-05\n";

std::string person(const std::string& id, const std::string& more = {}) {
  return test::file("people/" + id + ".yaml", "record: person\nid: " + id + "\nname:\n  family: Reed\n" + more);
}
std::string organization(const std::string& id, const std::string& kind) {
  return test::file("organizations/" + id + ".yaml",
                    "record: organization\nid: " + id + "\nname: Test\nkinds:\n  - " + kind + "\n");
}
const std::string base = test::program() + organization("O-CM", "case-management-agency") +
                         organization("O-STATE", "state-agency") + organization("O-PROV", "provider") + person("P-CM") +
                         test::intake(manager);

std::string decision(const std::string& day, const std::string& more = {}, const std::string& outcome = "eligible") {
  return test::record(
      "eligibility-" + day, "eligibility",
      "decided: " + day + "\ntype: initial\nby:\n  organization: O-STATE\noutcome: " + outcome + "\n" + more);
}
std::string plan(const std::string& more = {}) {
  return test::record("plan-2026-03-01", "plan",
                      "written: 2026-03-01\nby:\n  person: P-CM\n  organization: O-CM\n" + more);
}
std::string grievance(const std::string& kind, const std::string& received, const std::string& more = {}) {
  return test::file("grievances/2026/G-1.yaml",
                    "record: grievance\nid: G-1\ncase: C-1\nkind: " + kind + "\nreceived: " + received +
                        "\nabout:\n  - topic: quality\nhandler:\n  person: P-H\n  organization: O-STATE\n" + more);
}
const std::string acknowledged = "log:\n  - date: 2026-07-10\n    action: acknowledged\n";

/// "late 2026-03-01 the plan review C-1 P-CM", a line each; what has just come in only when asked for.
Lines due(const std::string& records, std::string_view day, report::DueOptions options = {.fresh = false}) {
  const test::ReportTree tree(base + records, day);
  Lines lines;
  for (const auto& one : report::due(tree.loaded(), options)) {
    std::string text = std::string(name(one.kind)) + " " + one.due.text() + " " + one.what;
    if (!one.case_id.empty()) text += " " + one.case_id;
    if (!one.person.empty()) text += " " + one.person;
    lines.push_back(std::move(text));
  }
  return lines;
}

}  // namespace

TEST_CASE("a redetermination is soon due within the horizon, due on its day, and late after it") {
  const std::string decided = decision("2026-02-10");
  CHECK(due(decided, "2027-01-26").empty());
  CHECK(due(decided, "2027-01-27") == Lines{"due-soon 2027-02-10 the redetermination C-1 P-CM"});
  CHECK(due(decided, "2027-02-10") == Lines{"due-soon 2027-02-10 the redetermination C-1 P-CM"});
  CHECK(due(decided, "2027-02-11") == Lines{"late 2027-02-10 the redetermination C-1 P-CM"});
  CHECK(due(decided, "2027-01-01", {.horizon = 60, .fresh = false}).size() == 1);
}

TEST_CASE("the end that the decision writes comes first when it is earlier, the term when that is") {
  CHECK(due(decision("2026-02-10", "valid_to: 2026-08-10\n"), "2026-08-11") ==
        Lines{"late 2026-08-10 the redetermination C-1 P-CM"});
  CHECK(due(decision("2026-02-10", "valid_to: 2027-08-10\n"), "2027-02-11") ==
        Lines{"late 2027-02-10 the redetermination C-1 P-CM"});
}

TEST_CASE("whoever is not eligible is not determined again, nor is a case that is closed") {
  CHECK(due(decision("2026-02-10", "", "not-eligible") + plan(), "2028-01-01").empty());
  const std::string closure = test::record("closure-2026-09-01", "closure", "closed: 2026-09-01\nreason: moved\n");
  CHECK(due(decision("2026-02-10") + plan() + closure, "2028-01-01").empty());
  CHECK(due(decision("2026-02-10") + plan(), "2028-01-01").size() == 2);
}

TEST_CASE("a void record makes nothing due, and what it would have made anew stays due") {
  const std::string voided = "voided:\n  date: 2027-01-02\n  reason: entered twice\n";
  CHECK(due(decision("2026-02-10", voided), "2028-01-01").empty());
  CHECK(due(decision("2026-02-10") + decision("2027-01-01", voided), "2027-02-11") ==
        Lines{"late 2027-02-10 the redetermination C-1 P-CM"});
}

TEST_CASE("a plan is due for review by its own day or the term, and ends on its last day") {
  CHECK(due(plan("review_by: 2026-09-01\n"), "2026-09-01") == Lines{"due-soon 2026-09-01 the plan review C-1 P-CM"});
  CHECK(due(plan(), "2027-03-02") == Lines{"late 2027-03-01 the plan review C-1 P-CM"});
  CHECK(due(plan("effective:\n  from: 2026-03-01\n  to: 2026-12-31\n"), "2026-12-24") ==
        Lines{"due-soon 2026-12-31 the next plan (this one ends) C-1 P-CM"});
}

TEST_CASE("an interim plan ends after 60 days at the latest") {
  const auto interim = [](const std::string& to) {
    return plan("kind: interim\neffective:\n  from: 2026-03-01\n" + to);
  };
  // March has 30 days after the 1st: the 30th of April is day 60.
  const Lines end{"late 2026-04-30 the next plan (this one ends) C-1 P-CM"};
  CHECK(due(interim(""), "2026-05-01") == end);
  CHECK(due(interim("  to: 2026-12-31\n"), "2026-05-01") == end);
  CHECK(due(interim("  to: 2026-04-15\n"), "2026-05-01") ==
        Lines{"late 2026-04-15 the next plan (this one ends) C-1 P-CM"});
}

TEST_CASE("needs are assessed again within the term, whatever a provider assesses for itself") {
  const std::string assessments =
      test::record("assessment-2026-02-20", "assessment", "assessed: 2026-02-20\nby:\n  organization: O-CM\n") +
      test::record("assessment-2026-12-01", "assessment",
                   "assessed: 2026-12-01\npurpose: provider\nby:\n  organization: O-PROV\n");
  CHECK(due(decision("2026-06-10") + assessments, "2027-02-21") == Lines{"late 2027-02-20 the reassessment C-1 P-CM"});
  CHECK(due(assessments, "2027-02-21").empty());
}

TEST_CASE("a setting of the program changes the terms") {
  const std::string settings = test::program("settings:\n  clocks:\n    plan-review:\n      length: 6\n");
  const test::ReportTree tree(settings + base.substr(test::program().size()) + plan(), "2026-09-02");
  const auto all = report::due(tree.loaded(), {.fresh = false});
  REQUIRE(all.size() == 1);
  CHECK(all[0].due.text() == "2026-09-01");
  CHECK(all[0].late());
  CHECK(all[0].path == "cases/2026/C-1/plan-2026-03-01.yaml");
  CHECK(all[0].organization == "O-CM");
}

TEST_CASE("an open grievance is due by its clock, and is its handler's") {
  const auto on = [](std::string_view day) { return due(grievance("grievance", "2026-07-09", acknowledged), day); };
  CHECK(on("2026-09-22").empty());
  const Lines soon{"due-soon 2026-10-07 the answer to the grievance (90 days from receipt) C-1 P-H"};
  CHECK(on("2026-09-23") == soon);
  CHECK(on("2026-10-07") == soon);
  CHECK(on("2026-10-08") == Lines{"late 2026-10-07 the answer to the grievance (90 days from receipt) C-1 P-H"});
  CHECK(due(grievance("grievance", "2026-07-09", "resolution:\n  decided: 2026-10-20\n  outcome: substantiated\n"),
            "2026-11-01")
            .empty());
}

TEST_CASE("a grievance that no clock binds waits for an answer, and one that nobody has acknowledged for a word") {
  CHECK(due(grievance("grievance", "2026-07-08", acknowledged), "2026-11-21") ==
        Lines{"unanswered 2026-07-08 the answer to the grievance (no clock binds it) C-1 P-H"});
  CHECK(due(grievance("dispute-resolution", "2026-07-20"), "2026-11-21") ==
        Lines{"unanswered 2026-07-20 the acknowledgement of the dispute-resolution C-1 P-H",
              "unanswered 2026-07-20 the answer to the dispute-resolution (no clock binds it) C-1 P-H"});
  CHECK(due(grievance("grievance", "2026-07-09"), "2026-07-20") ==
        Lines{"unanswered 2026-07-09 the acknowledgement of the grievance C-1 P-H"});
}

TEST_CASE("actions with a day and no end are due: of incidents, reviews, improvements and engagements") {
  const std::string incident =
      test::record("incident-2026-05-01", "incident",
                   "date: 2026-05-01\nkind: injury\ncorrective_action:\n  action: rails\n  due: 2026-05-20\n");
  CHECK(due(incident, "2026-05-21") == Lines{"late 2026-05-20 the corrective action after an incident C-1 P-CM"});
  CHECK(due(incident, "2026-05-05").empty());

  const std::string review = test::file(
      "reviews/2026/R-1.yaml",
      "record: review\nid: R-1\ndate: 2026-05-01\nby:\n  person: P-R\n  organization: O-STATE\nscope:\n"
      "  - case-management\nfindings:\n  - finding: no offer\n    case: C-1\n    action: offer\n    due: 2026-06-01\n"
      "  - finding: late\n    action: train\n    due: 2026-06-01\n    done: 2026-06-03\n");
  CHECK(due(review, "2026-06-02") == Lines{"late 2026-06-01 the action on a finding of a review P-R",
                                           "late 2026-06-01 the action on a finding of a review C-1 P-R"});
  CHECK(due(review, "2026-06-03") == Lines{"late 2026-06-01 the action on a finding of a review C-1 P-R"});

  const std::string others =
      test::file("improvements/2026/I-1.yaml",
                 "record: improvement\nid: I-1\nopened: 2026-05-01\naim: sooner\naction: train\ndue: 2026-06-10\n") +
      test::file("engagements/2026/N-1.yaml",
                 "record: engagement\nid: N-1\ndate: 2026-05-01\nkind: forum\nactions:\n  - action: post\n"
                 "    due: 2026-06-01\n");
  CHECK(due(others, "2026-06-02") == Lines{"late 2026-06-01 an action promised to stakeholders",
                                           "due-soon 2026-06-10 the action of an improvement"});
}

TEST_CASE("whoever asked for a change has an answer, or is listed") {
  const auto contact = [](const std::string& more) {
    return test::record("contact-2026-05-01", "contact",
                        "date: 2026-05-01\nby:\n  person: P-CM\n  organization: O-CM\nwants_change:\n"
                        "  - of: provider\n    asked: 2026-05-01\n" +
                            more);
  };
  const Lines asked{"unanswered 2026-05-01 the answer to a wish for another provider C-1 P-CM"};
  CHECK(due(contact(""), "2026-06-01") == asked);
  CHECK(due(contact("    answered: 2026-05-20\n"), "2026-05-19") == asked);
  CHECK(due(contact("    answered: 2026-05-20\n"), "2026-05-20").empty());
  CHECK(due(contact(""), "2026-04-30").empty());
}

TEST_CASE("credentials of those who act today are due within 30 days, unless they are renewed") {
  const auto with = [](const std::string& credentials) {
    std::string all = base;
    const std::string plain = person("P-CM");
    all.replace(all.find(plain), plain.size(), person("P-CM", "credentials:\n" + credentials));
    return all;
  };
  const auto on = [&](const std::string& credentials, std::string_view day) {
    const test::ReportTree tree(with(credentials), day);
    Lines lines;
    for (const auto& one : report::due(tree.loaded(), {.fresh = false}))
      lines.push_back(std::string(name(one.kind)) + " " + one.due.text() + " " + one.what + " " + one.person);
    return lines;
  };
  const std::string license = "  - name: social work\n    kind: license\n    expires: 2026-07-01\n";
  CHECK(on(license, "2026-05-31").empty());
  CHECK(on(license, "2026-06-01") == Lines{"due-soon 2026-07-01 the renewal of a license P-CM"});
  CHECK(on(license, "2026-07-02") == Lines{"late 2026-07-01 the renewal of a license P-CM"});
  CHECK(on(license + "  - name: Social Work\n    kind: license\n    expires: 2028-07-01\n", "2026-07-02").empty());
  CHECK(on(license, "2026-01-04").empty());
  // Nobody who has no part in a case today.
  CHECK(due(person("P-X", "credentials:\n" + license), "2026-07-02").empty());
}

TEST_CASE("what is dated today or yesterday is new") {
  const std::string decided = decision("2026-02-10");
  const auto fresh = [&](std::string_view day) { return due(decided, day, {}); };
  CHECK(fresh("2026-02-09").empty());
  CHECK(fresh("2026-02-10") == Lines{"new 2026-02-10 eligibility: eligible (initial) C-1"});
  CHECK(fresh("2026-02-11") == Lines{"new 2026-02-10 eligibility: eligible (initial) C-1"});
  CHECK(fresh("2026-02-12").empty());
}

TEST_CASE("the same list comes out for any number of threads") {
  const std::string all = decision("2026-02-10") + plan() + grievance("appeal", "2026-07-20");
  CHECK(due(all, "2027-06-01", {.jobs = 4}) == due(all, "2027-06-01"));
}

TEST_CASE("the acts of a case stand in order, with those of its grievances and without values of a person") {
  const std::string records =
      decision("2026-02-10") + plan() +
      test::record("delivery-2026-03", "delivery",
                   "month: 2026-03\nservices:\n  - service: personal-care\n    provider: O-PROV\n") +
      test::record("contact-2026-04-01", "contact",
                   "date: 2026-04-01\nby:\n  person: P-CM\n  organization: O-CM\npurpose: monitoring\n"
                   "summary: secret words\nvoided:\n  date: 2026-04-02\n  reason: wrong case\n") +
      test::record("update-2026-05-01", "update",
                   "date: 2026-05-01\nby:\n  person: P-CM\nacuity: high\ncase_managers:\n  - person: P-CM\n"
                   "    organization: O-CM\n") +
      test::record("closure-2027-05-01", "closure", "closed: 2027-05-01\nreason: moved\n") +
      grievance(
          "complaint", "2026-07-09",
          acknowledged + "resolution:\n  decided: 2026-08-01\n  by:\n    person: P-H\n  outcome: substantiated\n");
  const test::ReportTree tree(base + records, "2026-11-21");
  const auto loaded = tree.loaded().read("C-1");
  Lines lines;
  for (const auto& act : report::acts(tree.loaded().registry(), "C-1", loaded.documents))
    lines.push_back(act.date.text() + " " + act.what + (act.voided ? " void" : "") + " " + act.person);
  CHECK(lines == Lines{"2026-01-05 intake ", "2026-02-10 eligibility: eligible (initial) ",
                       "2026-03-01 delivery: 2026-03 ", "2026-03-01 plan: person-centered-service-plan P-CM",
                       "2026-04-01 contact: monitoring void P-CM", "2026-05-01 update: acuity, case_managers P-CM",
                       "2026-07-09 complaint: received ", "2026-07-10 complaint: acknowledged ",
                       "2026-08-01 complaint: resolved (substantiated) P-H"});
}
