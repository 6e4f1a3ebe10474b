// The state of a case is derived from its records as of a day.

#include <catch2/catch.hpp>

#include "report/case_state.h"
#include "support/report_tree.h"

using namespace cfcm;
using report::CaseState;

namespace {

std::string decision(const std::string& day, const std::string& outcome, const std::string& more = {}) {
  return test::record(
      "eligibility-" + day, "eligibility",
      "decided: " + day + "\ntype: initial\nby:\n  organization: O-STATE\n" + more + "outcome: " + outcome + "\n");
}
std::string assessment(const std::string& day, const std::string& more = {}) {
  return test::record("assessment-" + day, "assessment",
                      "assessed: " + day + "\n" + more + "by:\n  organization: O-CM\n");
}
std::string plan(const std::string& more = {}, const std::string& kind = {}) {
  return test::record("plan-2026-03-01", "plan",
                      "written: 2026-03-01\n" + kind +
                          "by:\n  organization: O-CM\neffective:\n  from: 2026-03-15\n"
                          "services:\n  - service: personal-care\n    provider: O-PROV\n" +
                          more);
}
std::string closure(const std::string& day) {
  return test::record("closure-" + day, "closure", "closed: " + day + "\nreason: goals-met\n");
}
std::string reopened(const std::string& day) {
  return test::record("update-" + day, "update", "date: " + day + "\nreopens: true\n");
}
const std::string voided = "voided:\n  date: 2026-04-01\n  reason: entered twice\n";
const std::string signed_plan = plan("signatures:\n  - role: individual\n    signed: 2026-03-02\n");
const std::string delivery = test::record("delivery-2026-03", "delivery",
                                          "month: 2026-03\nservices:\n  - service: personal-care\n"
                                          "    provider: O-PROV\n");

CaseState state(const std::string& records, std::string_view day = "2026-11-21") {
  const test::ReportTree tree(test::program() + test::intake() + records, day);
  const auto loaded = tree.loaded().read("C-1");
  REQUIRE(loaded.failures.empty());
  return report::case_state(loaded.documents, tree.loaded().as_of());
}

}  // namespace

TEST_CASE("a case goes from new to served, each step on its own day") {
  const std::string all = decision("2026-02-10", "eligible") + assessment("2026-02-20") + signed_plan;
  CHECK(state(all, "2026-02-09") == CaseState::fresh);
  CHECK(state(all, "2026-02-10") == CaseState::eligible);
  CHECK(state(all, "2026-02-19") == CaseState::eligible);
  CHECK(state(all, "2026-02-20") == CaseState::assessed);
  CHECK(state(all, "2026-03-01") == CaseState::planned);
  CHECK(state(all, "2026-03-14") == CaseState::planned);
  CHECK(state(all, "2026-03-15") == CaseState::served);
}

TEST_CASE("a plan that the individual has not signed serves nobody, a delivery does") {
  CHECK(state(plan()) == CaseState::planned);
  CHECK(state(plan("signatures:\n  - role: case-manager\n    signed: 2026-03-02\n")) == CaseState::planned);
  CHECK(state(plan() + delivery) == CaseState::served);
  CHECK(state(delivery) == CaseState::served);
  CHECK(state(test::record("delivery-2026-03", "delivery", "month: 2026-03\n")) == CaseState::fresh);
}

TEST_CASE("what a provider does for itself and decisions about money are no steps") {
  CHECK(state(assessment("2026-02-20", "purpose: provider\n")) == CaseState::fresh);
  CHECK(state(assessment("2026-02-20", "purpose: level-of-care\n")) == CaseState::assessed);
  CHECK(state(plan("", "kind: provider-plan\n")) == CaseState::fresh);
  CHECK(state(decision("2026-02-10", "eligible", "kind: financial\n")) == CaseState::fresh);
}

TEST_CASE("void records do not count") {
  CHECK(state(plan(voided)) == CaseState::fresh);
  CHECK(state(signed_plan + test::record("closure-2026-05-01", "closure",
                                         "closed: 2026-05-01\nreason: moved\n" + voided)) == CaseState::served);
}

TEST_CASE("the latest decision counts, and one that says no begins anew") {
  const std::string ended = decision("2026-02-10", "eligible") + signed_plan + decision("2026-06-01", "terminated");
  CHECK(state(ended, "2026-05-31") == CaseState::served);
  CHECK(state(ended, "2026-06-01") == CaseState::fresh);
  CHECK(state(ended + assessment("2026-06-02")) == CaseState::assessed);
  CHECK(state(ended + decision("2026-07-01", "eligible"), "2026-07-01") == CaseState::served);
  CHECK(state(decision("2026-02-10", "not-eligible")) == CaseState::fresh);
}

TEST_CASE("a closure holds until a reopening on its day or later, and the steps begin anew there") {
  const std::string open = decision("2026-02-10", "eligible") + signed_plan;
  CHECK(state(open + closure("2026-05-01"), "2026-04-30") == CaseState::served);
  CHECK(state(open + closure("2026-05-01"), "2026-05-01") == CaseState::closed);
  CHECK(state(open + closure("2026-05-01") + reopened("2026-04-30")) == CaseState::closed);
  CHECK(state(open + closure("2026-05-01") + reopened("2026-05-01")) == CaseState::eligible);
  CHECK(state(open + closure("2026-05-01") + reopened("2026-06-01") + assessment("2026-06-01")) == CaseState::assessed);
  CHECK(state(open + closure("2026-05-01") + reopened("2026-06-01"), "2026-05-31") == CaseState::closed);
}
