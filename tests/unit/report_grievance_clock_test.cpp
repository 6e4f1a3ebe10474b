// The clocks of complaints, grievances, appeals and hearings.

#include <catch2/catch.hpp>

#include "rules/grievance_clock.h"
#include "support/report_tree.h"

using namespace cfcm;
using rules::ClockState;

namespace {

/// A grievance about C-1, received at the day that 42 CFR 441.301(c)(7) took effect unless said otherwise.
std::string grievance(const std::string& more, const std::string& kind = "grievance",
                      const std::string& received = "2026-07-09", const std::string& topic = "quality") {
  return test::file("grievances/2026/G-1.yaml", "record: grievance\nid: G-1\ncase: C-1\nkind: " + kind +
                                                    "\nreceived: " + received + "\nabout:\n  - topic: " + topic + "\n" +
                                                    more);
}

rules::GrievanceClock clock_on(std::string_view day, const std::string& grievance,
                               const std::string& intake = test::intake()) {
  const test::ReportTree tree(test::program() + intake + grievance, day);
  const auto loaded = tree.loaded().read("C-1");
  const auto& documents = tree.loaded().registry().grievances.at("C-1");
  REQUIRE(documents.size() == 1);
  return rules::grievance_clock({*loaded.view, *documents.front(), *documents.front()->as<model::Grievance>()});
}

Date day(std::string_view text) { return *Date::parse(text); }

const std::string resolved_in_time = "resolution:\n  decided: 2026-10-07\n  outcome: substantiated\n";
const std::string resolved_late = "resolution:\n  decided: 2026-10-08\n  outcome: substantiated\n";

}  // namespace

TEST_CASE("an open grievance runs to day 90 and is late on day 91") {
  // July has 22 days after the 9th, August 31, September 30: the 7th of October is day 90.
  const auto on_the_day = clock_on("2026-10-07", grievance(""));
  CHECK(on_the_day.state == ClockState::running);
  CHECK(on_the_day.due == day("2026-10-07"));
  CHECK(on_the_day.days_left == 0);
  CHECK_FALSE(on_the_day.late());

  const auto after = clock_on("2026-10-08", grievance(""));
  CHECK(after.state == ClockState::breached);
  CHECK(after.days_left == -1);
  CHECK(after.late());
  CHECK_FALSE(after.ended);
}

TEST_CASE("a grievance is met by its resolution, not by the day on which somebody looks") {
  const auto met = clock_on("2027-02-01", grievance(resolved_in_time));
  CHECK(met.state == ClockState::met);
  CHECK(met.days_left == 0);
  CHECK(met.ended == day("2026-10-07"));

  CHECK(clock_on("2027-02-01", grievance(resolved_late)).state == ClockState::breached);
  // Resolved later than the day on which the tree is looked at: it is still open then.
  CHECK(clock_on("2026-10-01", grievance(resolved_in_time)).state == ClockState::running);
}

TEST_CASE("a sound extension moves the due date, an unsound one does not") {
  const auto extended = [](const std::string& lines) {
    return grievance("log:\n  - date: 2026-10-01\n    action: extended\n" + lines);
  };
  const auto sound =
      clock_on("2026-10-21", extended("    requested_by: individual\n    reason: more evidence is coming\n"));
  CHECK(sound.state == ClockState::running);
  CHECK(sound.base_due == day("2026-10-07"));
  CHECK(sound.due == day("2026-10-21"));
  CHECK(sound.extension == 14);

  const auto without_notice =
      clock_on("2026-10-10", extended("    requested_by: agency\n    reason: more evidence is coming\n"));
  CHECK(without_notice.state == ClockState::breached);
  CHECK(without_notice.due == day("2026-10-07"));
  CHECK(without_notice.extension == 0);
}

TEST_CASE("no entry of the log pauses the clock") {
  const auto clock = clock_on("2026-09-01", grievance("log:\n  - date: 2026-07-10\n    action: referred\n"
                                                      "    until: 2026-08-31\n"));
  CHECK(clock.due == day("2026-10-07"));
}

TEST_CASE("what no federal clock binds has one all the same, and is never breached") {
  const auto early = clock_on("2026-11-21", grievance("", "grievance", "2026-07-08"));
  CHECK(early.state == ClockState::not_required);
  CHECK(early.why_not == "received before the clock took effect for fee-for-service");
  CHECK(early.late());

  const std::string own = test::record("intake", "intake",
                                       "opened: 2026-01-05\nindividual:\n  name:\n    family: Lane\n"
                                       "funding:\n  - source: county\n");
  const auto process = clock_on("2026-08-01", grievance(""), own);
  CHECK(process.state == ClockState::not_required);
  CHECK(process.why_not == "a complaint process of the program's own, which no federal clock binds");
  CHECK_FALSE(process.late());
}

TEST_CASE("an appeal has 30 days, 72 hours when it is expedited; a hearing has 90, which a delay asked for stops") {
  const auto appeal = clock_on("2026-12-31", grievance("", "appeal"));
  CHECK(appeal.due == day("2026-08-08"));
  CHECK(appeal.state == ClockState::breached);
  CHECK(clock_on("2026-07-12", grievance("expedited: true\n", "appeal")).state == ClockState::running);
  CHECK(clock_on("2026-07-13", grievance("expedited: true\n", "appeal")).state == ClockState::breached);
  const auto hearing = clock_on("2026-10-10", grievance("log:\n  - date: 2026-08-01\n    action: extended\n"
                                                        "    requested_by: individual\n    until: 2026-08-15\n",
                                                        "fair-hearing"));
  CHECK(hearing.base_due == day("2026-10-07"));
  CHECK(hearing.paused == 14);
  CHECK(hearing.due == day("2026-10-21"));
  // Three working days from Thursday 2026-07-09 end on the Tuesday; seven, on the Monday after.
  CHECK(clock_on("2026-07-10", grievance("expedited: true\n", "fair-hearing")).due == day("2026-07-14"));
  CHECK(
      clock_on("2026-07-10", grievance("expedited: true\n", "fair-hearing", "2026-07-09", "eligibility-determination"))
          .due == day("2026-07-20"));
}

TEST_CASE("a dispute resolution and what is not yet received have no clock") {
  CHECK(clock_on("2026-12-31", grievance("", "dispute-resolution")).state == ClockState::none);
  CHECK(clock_on("2026-07-08", grievance("")).state == ClockState::none);
  CHECK(clock_on("2026-12-31", grievance("", "complaint")).state == ClockState::breached);
}
