#include <catch2/catch.hpp>

#include <vector>

#include "rules/policy.h"
#include "stats/clock.h"

using namespace cfcm;
using stats::Clock;
using stats::Extension;
using stats::Unit;

namespace {

Date day(std::string_view text) { return Date::parse(text).value(); }
Moment moment(std::string_view text) { return Moment::parse(text).value(); }

Clock clock(int length, Unit unit = Unit::days) {
  Clock one;
  one.length = length;
  one.unit = unit;
  return one;
}

}  // namespace

TEST_CASE("day 0 is the day of receipt, and the due date is in time") {
  // domain: a grievance received 2026-07-09 and resolved 2026-10-07 is resolved on day 90.
  CHECK(stats::due(clock(90), day("2026-07-09")) == day("2026-10-07"));
  const auto reading = [](std::string_view ended, std::string_view as_of) {
    return stats::read(clock(90), {moment("2026-07-09"), day(ended)}, day(as_of));
  };
  CHECK_FALSE(reading("2026-10-07", "2026-11-21").late());
  CHECK(reading("2026-10-08", "2026-11-21").late());
  CHECK(reading("2026-10-08", "2026-11-21").left == -1);
  // What ends after the audit date has not ended yet.
  CHECK_FALSE(reading("2026-10-08", "2026-10-07").late());
  CHECK_FALSE(reading("2026-10-08", "2026-10-07").ended);
}

TEST_CASE("calendar months clamp to the month's end") {
  CHECK(stats::due(clock(12, Unit::months), day("2024-02-29")) == day("2025-02-28"));
  CHECK(stats::due(clock(12, Unit::months), day("2025-02-28")) == day("2026-02-28"));
  CHECK(stats::due(clock(1, Unit::months), day("2026-01-31")) == day("2026-02-28"));
}

TEST_CASE("hours run from the moment, in its own offset") {
  // Monday 09:00 + 72 hours is Thursday 09:00.
  CHECK(stats::due(clock(72, Unit::hours), moment("2026-03-02T09:00:00-05:00")) == day("2026-03-05"));
  CHECK(stats::due(clock(30, Unit::hours), moment("2026-03-02T17:59:00Z")) == day("2026-03-03"));
  CHECK(stats::due(clock(30, Unit::hours), moment("2026-03-02T18:00:00Z")) == day("2026-03-04"));
  // Without a moment, whole days.
  CHECK(stats::due(clock(72, Unit::hours), moment("2026-03-02")) == day("2026-03-05"));
}

TEST_CASE("working days leave out weekends and the federal holidays as they are kept") {
  // The holidays that the Office of Personnel Management lists for 2026; the Fourth of July is a Saturday.
  const std::vector<std::string_view> holidays{"2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25",
                                               "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12",
                                               "2026-11-11", "2026-11-26", "2026-12-25"};
  std::size_t found = 0;
  for (Date one = day("2026-01-01"); one <= day("2026-12-31"); one = one.plus_days(1)) {
    const int weekday = (one.days() + 3) % 7;
    const bool listed = std::ranges::find(holidays, one.text()) != holidays.end();
    INFO(one.text());
    CHECK(stats::is_working_day(one) == (weekday < 5 && !listed));
    found += listed ? 1 : 0;
  }
  CHECK(found == 11);
  CHECK_FALSE(stats::is_working_day(day("2021-12-31")));  // New Year's Day 2022 was a Saturday
  CHECK_FALSE(stats::is_working_day(day("2022-06-20")));  // Juneteenth 2022 was a Sunday
  // Friday + 1 is Monday; Wednesday before Thanksgiving + 1 is Friday.
  CHECK(stats::due(clock(1, Unit::working_days), day("2026-03-06")) == day("2026-03-09"));
  CHECK(stats::due(clock(1, Unit::working_days), day("2026-11-25")) == day("2026-11-27"));
  CHECK(stats::due(clock(5, Unit::working_days), day("2026-03-07")) == day("2026-03-13"));
  CHECK(stats::plus_working_days(day("2026-03-09"), -1) == day("2026-03-06"));
}

TEST_CASE("an extension counts once, with a reason, in time, and told when the agency wanted it") {
  Clock ninety = clock(90);
  ninety.extension = 14;
  ninety.extension_notice = 2;
  const auto due_with = [&](std::vector<Extension> extensions, std::string_view as_of = "2026-12-31") {
    return stats::read(ninety, {moment("2026-07-09"), {}, extensions}, day(as_of)).due;
  };
  const Date base = day("2026-10-07"), later = day("2026-10-21");
  CHECK(due_with({{day("2026-10-07"), true, true}}) == later);
  CHECK(due_with({{day("2026-10-08"), true, true}}) == base);
  CHECK(due_with({{day("2026-10-01"), false, true}}) == base);
  CHECK(due_with({{day("2026-10-01"), true, false}}) == base);
  CHECK(due_with({{day("2026-10-01"), true, false, day("2026-10-03")}}) == later);
  CHECK(due_with({{day("2026-10-01"), true, false, day("2026-10-04")}}) == base);
  CHECK(due_with({{day("2026-10-01"), true, false, day("2026-10-03")}}, "2026-10-02") == base);
  CHECK(due_with({{day("2026-09-01"), true, true}, {day("2026-10-07"), true, true}}) == later);
  CHECK(due_with({{day("2026-10-01"), true, true}}, "2026-09-30") == base);
}

TEST_CASE("a delay that the individual asked for stops a clock that pauses") {
  Clock hearing = clock(90);
  hearing.pauses = true;
  const auto reading = [&](std::vector<Extension> delays, std::string_view as_of = "2026-12-31") {
    return stats::read(hearing, {moment("2026-07-09"), {}, delays}, day(as_of));
  };
  const Extension delay{day("2026-08-01"), false, true, {}, day("2026-08-15")};
  CHECK(reading({delay}).paused == 14);
  CHECK(reading({delay}).due == day("2026-10-21"));
  CHECK(reading({delay}, "2026-08-05").paused == 4);
  Extension agency = delay;
  agency.by_individual = false;
  CHECK(reading({agency}).paused == 0);
  // Two delays over the same days are one.
  CHECK(reading({delay, {day("2026-08-10"), false, true, {}, day("2026-08-20")}}).paused == 19);
  hearing.pauses = false;
  CHECK(reading({delay}).paused == 0);
}

TEST_CASE("every clock of the packs has a length and a source") {
  CHECK(rules::known_clocks().size() >= 20);
  const rules::Policy policy;
  for (const auto& name : rules::known_clocks()) {
    INFO(name);
    const auto one = policy.clock(name, {});
    CHECK(one.length > 0);
    CHECK(!one.citation.empty());
  }
  CHECK(policy.clock("grievance", {}).in_force == day("2026-07-09"));
  CHECK(policy.clock("acknowledgement", {}).unit == Unit::working_days);
}
