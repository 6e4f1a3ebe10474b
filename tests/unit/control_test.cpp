#include <catch2/catch.hpp>

#include "support/ties_world.h"

using namespace cfcm;
using namespace cfcm::ties;
using namespace cfcm::ties::test;

TEST_CASE("control by shares is more than half at every hop", "[ties][control]") {
  World world;
  world.owns("a", "b", "50").owns("a", "c", "50.01").owns("a", "d", "30").owns("a", "d", "25").owns("d", "e", "51");
  world.owns("a", "f", "60").owns("f", "g", "50");
  CHECK(world.control("a", "b") == "none");
  CHECK(world.control("a", "c") == "certain controls a>c");
  CHECK(world.control("c", "a") == "certain controlled c>a");
  CHECK(world.control("a", "d") == "certain controls a>d");
  CHECK(world.control("a", "e") == "certain controls a>d>e");
  CHECK(world.control("c", "e") == "certain common c>a>d>e");
  CHECK(world.control("a", "g") == "none");
  CHECK(world.control("a", "a") == "none");
}

TEST_CASE("control without shares", "[ties][control]") {
  for (const TieKind kind : {TieKind::parent_of, TieKind::sole_member_of, TieKind::manages}) {
    World world;
    world.power(kind, "a", "b", {on("2026-01-01"), on("2026-03-01")});
    CHECK(world.control("a", "b") == "certain controls a>b");
    CHECK(world.control("b", "a") == "certain controlled b>a");
    CHECK(world.control("a", "b", on("2025-12-31")) == "none");
    CHECK(world.control("a", "b", on("2026-03-02")) == "none");
  }
  for (const TieKind kind : {TieKind::lends_to, TieKind::leases_to, TieKind::grants_to, TieKind::affiliated_with,
                             TieKind::holds_debt_of, TieKind::employed_by}) {
    World world;
    world.power(kind, "a", "b");
    CHECK(world.control("a", "b") == "none");
  }
}

TEST_CASE("control of a board is more than half of its seats", "[ties][control]") {
  const auto board = [](const Share& seats) {
    World world;
    world.holds(TieKind::appoints_board_of, "a", "b", seats);
    return world.control("a", "b");
  };
  CHECK(board(Share::exactly(51)) == "certain controls a>b");
  CHECK(board(Share::exactly(50)) == "none");
  CHECK(board(Share::unknown()) == "possible controls a>b");
  CHECK(board(band("[40,50]")) == "none");
  CHECK(board(band("(50,75]")) == "certain controls a>b");

  World two;
  two.holds(TieKind::appoints_board_of, "a", "b", Share::exactly(30));
  two.holds(TieKind::appoints_board_of, "a", "b", Share::exactly(30));
  CHECK(two.control("a", "b") == "certain controls a>b");
  // Seats and shares do not add.
  World apart;
  apart.holds(TieKind::appoints_board_of, "a", "b", Share::exactly(30)).owns("a", "b", "30");
  CHECK(apart.control("a", "b") == "none");
}

TEST_CASE("a share that may be half or less controls possibly", "[ties][control]") {
  World world;
  world.owns("a", "b", Share::unknown()).owns("b", "c", "100").owns("x", "y", band("[25,75)")).owns("x", "z", "75");
  CHECK(world.control("a", "b") == "possible controls a>b");
  CHECK(world.control("a", "c") == "possible controls a>b>c");
  CHECK(world.control("z", "y") == "possible common z>x>y");
  world.power(TieKind::parent_of, "a", "m").power(TieKind::manages, "m", "b");
  CHECK(world.control("a", "b") == "certain controls a>m>b");
}

TEST_CASE("a certain tie between two is preferred to a possible one", "[ties][control]") {
  World world;
  world.owns("a", "b", Share::unknown()).power(TieKind::manages, "a", "b");
  CHECK(world.control("a", "b") == "certain controls a>b");
  CHECK(control(world.view(), world.of("a"), world.of("b"), today)->chain[0].tie.kind == TieKind::manages);
}

TEST_CASE("one parent of both", "[ties][control]") {
  World world;
  world.owns("P", "cm", "100").owns("P", "provider", "100");
  CHECK(world.control("cm", "provider") == "certain common cm>P>provider");
  World person;
  person.person("P-1");
  person.owns("P-1", "cm", "60").power(TieKind::sole_member_of, "P-1", "holding").owns("holding", "provider", "51");
  CHECK(person.control("provider", "cm") == "certain common provider>holding>P-1>cm");
}

TEST_CASE("control stops at a government department", "[ties][control]") {
  World world;
  world.government("state"), world.government("county");
  world.power(TieKind::parent_of, "state", "county").power(TieKind::parent_of, "county", "clinic");
  world.power(TieKind::parent_of, "state", "hospital").power(TieKind::parent_of, "federation", "state");
  CHECK(world.control("county", "clinic") == "certain controls county>clinic");
  CHECK(world.control("clinic", "county") == "certain controlled clinic>county");
  CHECK(world.control("state", "county") == "certain controls state>county");
  CHECK(world.control("state", "clinic") == "none");
  CHECK(world.control("clinic", "state") == "none");
  CHECK(world.control("county", "hospital") == "none");
  CHECK(world.control("federation", "hospital") == "none");
  CHECK(world.control("federation", "state") == "certain controls federation>state");
}

TEST_CASE("circles of control come to an end", "[ties][control]") {
  World world;
  world.owns("a", "b", "60").owns("b", "c", "60").owns("c", "a", "60");
  world.org("d");
  CHECK(world.control("a", "d") == "none");
  CHECK(world.control("a", "c") == "certain controlled a>c");
}
