#include <random>

#include <catch2/catch.hpp>

#include "support/ties_world.h"

using namespace cfcm;
using namespace cfcm::ties;
using namespace cfcm::ties::test;

TEST_CASE("shares multiply along a chain and add over simple paths", "[ties][ownership]") {
  SECTION("42 CFR 455.102(a): 10 % of 80 %") {
    World world;
    world.owns("a", "b", "10").owns("b", "z", "80");
    CHECK(world.share("a", "z") == "[8,8]");
    const auto held = holding(world.view(), world.of("a"), world.of("z"), today);
    CHECK(at_least(held->share, 5) == Verdict::certain);
    CHECK(world.ids(held->chain) == "a>b>z");
    CHECK(world.share("z", "a") == "none");
    CHECK(world.share("a", "a") == "none");
  }
  SECTION("80 % of 5 %") {
    World world;
    world.owns("a", "b", "80").owns("b", "z", "5");
    CHECK(world.share("a", "z") == "[4,4]");
    CHECK(at_least(holding(world.view(), world.of("a"), world.of("z"), today)->share, 5) == Verdict::excluded);
  }
  SECTION("two paths") {
    World world;
    world.owns("a", "b", "60").owns("a", "c", "50").owns("b", "z", "6").owns("c", "z", "4");
    CHECK(world.share("a", "z") == "[5.6,5.6] x2");
    CHECK(world.ids(holding(world.view(), world.of("a"), world.of("z"), today)->chain) == "a>b>z");
  }
  SECTION("direct and indirect") {
    World world;
    world.owns("a", "z", "3").owns("a", "b", "25").owns("b", "z", "10");
    CHECK(world.share("a", "z") == "[5.5,5.5] x2");
    CHECK(holding(world.view(), world.of("a"), world.of("z"), today)->chain.size() == 1);
  }
  SECTION("parallel holdings add before they multiply") {
    World world;
    world.owns("a", "b", "30").owns("a", "b", "25").owns("b", "z", "10");
    CHECK(world.share("a", "b") == "[55,55]");
    CHECK(world.share("a", "z") == "[5.5,5.5]");
    const auto held = holding(world.view(), world.of("a"), world.of("b"), today);
    CHECK(held->chain[0].tie.mark.line == 1);
    CHECK(World::text(held->chain[0].tie.share) == "[55,55]");
  }
  SECTION("never more than all of it") {
    World world;
    world.owns("a", "z", "70").owns("a", "z", "60");
    CHECK(world.share("a", "z") == "[100,100]");
  }
}

TEST_CASE("a debt counts by the assets that secure it", "[ties][ownership]") {
  const auto debt = [](const char* share, std::optional<Decimal> secured) {
    World world;
    world.org("a"), world.org("z");
    world.add({.kind = TieKind::holds_debt_of,
               .from = world.of("a"),
               .to = world.of("z"),
               .share = Share::exactly(*Decimal::parse(share)),
               .secured = std::move(secured)});
    CHECK(world.share("a", "z") == "none");
    return world;
  };
  CHECK(debt("10", 60).share("a", "z", Counting::with_debt) == "[6,6]");
  CHECK(debt("40", 10).share("a", "z", Counting::with_debt) == "[4,4]");
  CHECK(debt("40", std::nullopt).share("a", "z", Counting::with_debt) == "(0,40]");
  CHECK(debt("40", 0).share("a", "z", Counting::with_debt) == "none");

  auto both = debt("10", 60);
  both.owns("a", "z", "3").owns("b", "a", "50");
  CHECK(both.share("a", "z") == "[3,3]");
  CHECK(both.share("a", "z", Counting::with_debt) == "[9,9]");
  CHECK(both.share("b", "z", Counting::with_debt) == "[4.5,4.5]");

  // Of a debt between two companies on the way nothing is passed on.
  both.owns("z", "y", "50");
  CHECK(both.share("a", "y", Counting::with_debt) == "[4.5,4.5]");
  CHECK(both.share("b", "y", Counting::with_debt) == "[0.75,0.75]");
}

TEST_CASE("five is five, and 4.999 is not", "[ties][ownership]") {
  const auto share = [](const char* text) { return Share::exactly(*Decimal::parse(text)); };
  CHECK(at_least(share("5"), 5) == Verdict::certain);
  CHECK(at_least(share("5.00"), 5) == Verdict::certain);
  CHECK(at_least(share("4.999"), 5) == Verdict::excluded);
  CHECK(above(share("4.999"), 0) == Verdict::certain);
  CHECK(above(share("0"), 0) == Verdict::excluded);
  CHECK(above(share("50"), 50) == Verdict::excluded);
  CHECK(above(share("50.01"), 50) == Verdict::certain);

  CHECK(above(Share::unknown(), 0) == Verdict::certain);
  CHECK(at_least(Share::unknown(), 5) == Verdict::possible);
  CHECK(above(Share::unknown(), 50) == Verdict::possible);
  CHECK(above(band("[0,25)"), 0) == Verdict::possible);
  CHECK(above(band("(5,25)"), 5) == Verdict::certain);
  CHECK(above(band("[5,25)"), 5) == Verdict::possible);
  CHECK(at_least(band("[5,25)"), 5) == Verdict::certain);
  CHECK(at_least(band("[5,25)"), 25) == Verdict::excluded);
  CHECK(at_least(band("[5,25]"), 25) == Verdict::possible);
  CHECK(above(band("[5,25]"), 25) == Verdict::excluded);
}

TEST_CASE("bands give bands", "[ties][ownership]") {
  const auto product = [](const char* a, const char* b) { return World::text(through(band(a), band(b))); };
  CHECK(product("[5,25)", "[80,80]") == "[4,20)");
  CHECK(product("(0,100]", "[5,5]") == "(0,5]");
  CHECK(product("(0,100]", "[0,50)") == "[0,50)");
  CHECK(product("[0,25]", "(10,20]") == "[0,5]");
  CHECK(product("[0,0]", "(10,20)") == "[0,0]");
  const auto sum = [](const char* a, const char* b) { return World::text(beside(band(a), band(b))); };
  CHECK(sum("[5,25)", "[10,10]") == "[15,35)");
  CHECK(sum("(0,100]", "[30,30]") == "(30,100]");
  CHECK(sum("[60,90)", "[5,20)") == "[65,100]");
  CHECK(sum("[60,90)", "[5,10]") == "[65,100)");
  CHECK(sum("(60,90)", "[40,45)") == "[100,100]");

  World world;
  world.owns("a", "b", band("[5,25)")).owns("b", "z", "40").owns("a", "z", Share::unknown());
  CHECK(world.share("a", "b") == "[5,25)");
  CHECK(world.share("a", "z") == "(2,100] x2");
  world.owns("p", "q", "0");
  CHECK(world.share("p", "q") == "none");
}

TEST_CASE("cross-holdings come to an end", "[ties][ownership]") {
  World world;
  world.owns("x", "y", "10").owns("y", "x", "10");
  CHECK(world.share("x", "y") == "[10,10]");
  CHECK(world.share("y", "x") == "[10,10]");
  CHECK(world.share("x", "x") == "none");
  CHECK(owners(world.view(), world.of("x"), today).size() == 1);
  world.owns("x", "x", "5");
  CHECK(world.share("x", "x") == "none");
}

TEST_CASE("holdings are those of the day", "[ties][ownership]") {
  World world;
  world.owns("a", "b", "10", {on("2025-01-01"), on("2025-12-31")}).owns("b", "z", "80");
  CHECK(world.share("a", "z", Counting::ownership, on("2024-12-31")) == "none");
  CHECK(world.share("a", "z", Counting::ownership, on("2025-01-01")) == "[8,8]");
  CHECK(world.share("a", "z", Counting::ownership, on("2025-12-31")) == "[8,8]");
  CHECK(world.share("a", "z", Counting::ownership, on("2026-01-01")) == "none");
}

TEST_CASE("a search that is cut says so and stays a lower bound", "[ties][ownership]") {
  World chain;
  const auto id = [](int i) { return "O-" + std::to_string(100 + i); };
  for (int i = 0; i < 14; ++i) chain.owns(id(i), id(i + 1), "100");
  CHECK(chain.share(id(0), id(12)) == "[100,100]");
  CHECK(chain.share(id(0), id(13)) == "[100,100] cut");
  chain.owns(id(0), id(13), "20");
  CHECK(chain.share(id(0), id(13)) == "[20,100] cut");

  // Everybody owns some of everybody: far more paths than anyone can walk.
  Graph graph;
  std::vector<Vertex> all;
  for (int i = 0; i < 14; ++i) all.push_back(graph.add(Sort::organization, id(i)));
  for (const Vertex a : all) {
    for (const Vertex b : all) {
      if (a != b) graph.add({.kind = TieKind::owns, .from = a, .to = b, .share = Share::exactly(5)});
    }
  }
  graph.freeze();
  const auto held = holding(View(graph), all[0], all[13], today);
  REQUIRE(held);
  CHECK(held->cut);
  CHECK(held->chain.size() == 1);
  CHECK(held->share.low > Decimal(0));
  CHECK(held->share.high == Decimal(100));
}

TEST_CASE("owners, direct and through others", "[ties][ownership]") {
  World world;
  world.person("P-1");
  world.owns("P-1", "b", Share::unknown()).owns("b", "z", "80").owns("c", "z", "20").owns("P-1", "c", "1");
  world.owns("none", "z", "0").owns("z", "below", "100");
  const auto found = owners(world.view(), world.of("z"), today);
  REQUIRE(found.size() == 3);
  CHECK(world.ids(found[0].second) == "P-1>b>z");
  CHECK(world.ids(found[1].second) == "b>z");
  CHECK(world.ids(found[2].second) == "c>z");
}

TEST_CASE("organizations joined by ownership", "[ties][ownership]") {
  World world;
  world.owns("parent", "a", "1").owns("parent", "b", "1").owns("a", "sub", "4.999").owns("person", "b", "1");
  world.owns("person", "c", band("[0,25)")).org("alone");
  CHECK(world.tie("a", "sub") == "certain a>sub");
  CHECK(world.tie("sub", "a") == "certain sub>a");
  CHECK(world.tie("a", "b") == "certain common a>parent>b");
  CHECK(world.tie("a", "b", false) == "none");
  CHECK(world.tie("sub", "b") == "certain common sub>a>parent>b");
  CHECK(world.tie("parent", "sub") == "certain parent>a>sub");
  CHECK(world.tie("c", "b") == "possible common c>person>b");
  CHECK(world.tie("a", "alone") == "none");
  CHECK(world.tie("a", "a") == "none");

  SECTION("a share that may be 0 gives way to one that may not") {
    world.owns("a", "c", band("[0,10]"));
    CHECK(world.tie("a", "c") == "possible a>c");
    world.owns("a", "x", "3").owns("x", "c", "3");
    CHECK(world.tie("a", "c") == "certain a>x>c");
  }
  SECTION("what a government department owns is not owned in common") {
    world.government("state");
    world.owns("state", "h1", "100").owns("state", "h2", "100");
    CHECK(world.tie("h1", "h2") == "none");
    CHECK(world.tie("h1", "state") == "certain h1>state");
  }
}

TEST_CASE("of equally short chains the lowest ids", "[ties][ownership]") {
  World world;
  world.owns("a", "m2", "1").owns("a", "m1", "1").owns("m1", "n2", "1").owns("m2", "n1", "1");
  world.owns("n1", "z", "1").owns("n2", "z", "1");
  CHECK(world.tie("a", "z") == "certain a>m1>n2>z");
  CHECK(world.tie("z", "a") == "certain z>n1>m2>a");
  CHECK(world.ids(holding(world.view(), world.of("a"), world.of("z"), today)->chain) == "a>m1>n2>z");
}
