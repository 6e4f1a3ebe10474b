#include <chrono>
#include <random>

#include <catch2/catch.hpp>

#include "support/ties_world.h"

using namespace cfcm;
using namespace cfcm::ties;
using namespace cfcm::ties::test;

TEST_CASE("every relation has its kind and degree, from both ends", "[ties][kinship]") {
  struct Row {
    const char* relation;
    const char* kin;
  };
  const auto row = GENERATE(values<Row>({
      {"spouse", "affinity 0 strict 1"},
      {"former-spouse", "former 0 weak 1"},
      {"domestic-partner", "none"},
      {"parent", "blood 1 strict 1"},
      {"child", "blood 1 strict 1"},
      {"sibling", "blood 2 strict 1"},
      {"half-sibling", "blood 2 strict 1"},
      {"step-parent", "blood 1 strict 1"},
      {"step-child", "blood 1 strict 1"},
      {"step-sibling", "blood 2 strict 1"},
      {"adoptive-parent", "blood 1 strict 1"},
      {"adoptive-child", "blood 1 strict 1"},
      {"foster-parent", "none"},
      {"foster-child", "none"},
      {"grandparent", "blood 2 strict 1"},
      {"grandchild", "blood 2 strict 1"},
      {"great-grandparent", "blood 3 strict 1"},
      {"great-grandchild", "blood 3 strict 1"},
      {"aunt-uncle", "blood 3 strict 1"},
      {"niece-nephew", "blood 3 strict 1"},
      {"cousin", "blood 4 weak 1"},
      {"parent-in-law", "affinity 1 strict 1"},
      {"child-in-law", "affinity 1 strict 1"},
      {"sibling-in-law", "affinity 2 strict 1"},
      {"household-member", "none"},
      {"other-blood", "blood 3 strict 1"},
      {"other-marriage", "affinity 2 strict 1"},
      {"none-declared", "none"},
  }));
  World world;
  world.rel("a", row.relation, "b");
  CAPTURE(row.relation);
  CHECK(world.kin("a", "b") == row.kin);
  CHECK(world.kin("b", "a") == row.kin);
  CHECK(world.kin("a", "a") == "none");
}

TEST_CASE("the other relations take the degree that is given", "[ties][kinship]") {
  World world;
  world.rel("a", "other-blood", "b", {}, 4).rel("a", "other-blood", "c", {}, 5);
  world.rel("a", "other-marriage", "d", {}, 1).rel("a", "other-marriage", "e", {}, 3);
  CHECK(world.kin("a", "b") == "blood 4 weak 1");
  CHECK(world.kin("a", "c") == "none");
  CHECK(world.kin("d", "a") == "affinity 1 strict 1");
  CHECK(world.kin("e", "a") == "none");
}

TEST_CASE("kin composes", "[ties][kinship]") {
  // In each row `m` is the second word of `a`, and `b` the third word of `m`.
  struct Row {
    const char* first;
    const char* second;
    const char* kin;
  };
  const auto row = GENERATE(values<Row>({
      {"sibling", "parent", "blood 1 strict 2"},
      {"sibling", "sibling", "blood 2 strict 2"},
      {"sibling", "half-sibling", "blood 2 strict 2"},
      {"half-sibling", "sibling", "blood 2 strict 2"},
      {"half-sibling", "half-sibling", "none"},
      {"half-sibling", "parent", "none"},
      {"half-sibling", "child", "blood 3 strict 2"},
      {"step-sibling", "parent", "none"},
      {"child", "sibling", "blood 1 strict 2"},
      {"grandchild", "sibling", "blood 2 strict 2"},
      {"niece-nephew", "sibling", "blood 3 strict 2"},
      {"child", "half-sibling", "none"},
      {"child", "parent", "none"},
      {"child", "aunt-uncle", "none"},
      {"parent", "child", "blood 2 strict 2"},
      {"parent", "sibling", "blood 3 strict 2"},
      {"parent", "half-sibling", "blood 3 strict 2"},
      {"parent", "parent", "blood 2 strict 2"},
      {"child", "child", "blood 2 strict 2"},
      {"parent", "grandparent", "blood 3 strict 2"},
      {"grandparent", "grandparent", "blood 4 weak 2"},
      {"grandparent", "child", "blood 3 strict 2"},
      {"grandparent", "grandchild", "blood 4 weak 2"},
      {"great-grandparent", "grandparent", "none"},
      {"aunt-uncle", "child", "blood 4 weak 2"},
      {"aunt-uncle", "parent", "none"},
      {"aunt-uncle", "sibling", "blood 3 strict 2"},
      {"aunt-uncle", "half-sibling", "none"},
      {"cousin", "parent", "none"},
      {"cousin", "sibling", "blood 4 weak 2"},
      {"cousin", "child", "none"},
      {"sibling", "aunt-uncle", "blood 3 strict 2"},
      {"sibling", "cousin", "blood 4 weak 2"},
      {"niece-nephew", "parent", "none"},
      {"adoptive-parent", "step-parent", "blood 2 strict 2"},
      {"step-child", "adoptive-child", "blood 2 strict 2"},
      {"step-parent", "child", "blood 2 strict 2"},
      {"parent", "spouse", "affinity 1 strict 2"},
      {"child", "spouse", "affinity 1 strict 2"},
      {"sibling", "spouse", "affinity 2 strict 2"},
      {"grandparent", "spouse", "affinity 2 strict 2"},
      {"aunt-uncle", "spouse", "none"},
      {"spouse", "parent", "affinity 1 strict 2"},
      {"spouse", "child", "affinity 1 strict 2"},
      {"spouse", "sibling", "affinity 2 strict 2"},
      {"spouse", "half-sibling", "affinity 2 strict 2"},
      {"spouse", "grandparent", "affinity 2 strict 2"},
      {"spouse", "aunt-uncle", "none"},
      {"spouse", "step-parent", "affinity 1 strict 2"},
      {"spouse", "spouse", "none"},
      {"spouse", "child-in-law", "none"},
      {"parent-in-law", "parent", "affinity 2 strict 2"},
      {"parent-in-law", "child", "affinity 2 strict 2"},
      {"parent-in-law", "spouse", "none"},
      {"sibling", "child-in-law", "none"},
      {"child", "child-in-law", "affinity 2 strict 2"},
      {"child-in-law", "child", "none"},
      {"child", "parent-in-law", "none"},
      {"parent", "child-in-law", "affinity 2 strict 2"},
      {"sibling-in-law", "sibling", "none"},
      {"sibling", "sibling-in-law", "none"},
      {"spouse", "sibling-in-law", "none"},
      {"other-blood", "sibling", "none"},
      {"parent", "other-blood", "none"},
      {"other-marriage", "child", "none"},
      {"former-spouse", "child", "none"},
      {"child", "former-spouse", "none"},
      {"foster-parent", "child", "none"},
      {"sibling", "foster-child", "none"},
      {"sibling", "household-member", "none"},
      {"domestic-partner", "parent", "none"},
  }));
  World world;
  world.rel("m", row.first, "a").rel("b", row.second, "m");
  CAPTURE(row.first, row.second);
  CHECK(world.kin("a", "b") == row.kin);
  CHECK(world.kin("b", "a") == row.kin);
}

TEST_CASE("a marriage in the middle makes step-siblings and nothing else", "[ties][kinship]") {
  World world;
  world.rel("mother", "parent", "a").rel("mother", "spouse", "her-husband").rel("step", "child", "her-husband");
  world.rel("grandchild", "child", "step").rel("wife", "spouse", "step").rel("his-mother", "parent", "her-husband");
  world.rel("his-brother", "sibling", "her-husband").rel("other-parent", "parent", "step");
  CHECK(world.kin("a", "her-husband") == "affinity 1 strict 2");
  CHECK(world.kin("a", "step") == "blood 2 strict 3");
  CHECK(world.kin("a", "grandchild") == "blood 3 strict 4");
  CHECK(world.kin("grandchild", "a") == "blood 3 strict 4");
  CHECK(world.kin("a", "wife") == "none");
  CHECK(world.kin("a", "his-mother") == "none");
  CHECK(world.kin("a", "his-brother") == "none");
  CHECK(world.kin("a", "other-parent") == "none");

  World higher;
  higher.rel("g", "grandparent", "a").rel("g", "spouse", "h").rel("aunt", "child", "h");
  CHECK(higher.kin("a", "aunt") == "blood 3 strict 3");

  World sideways;
  sideways.rel("s", "sibling", "a").rel("s", "spouse", "t").rel("c", "child", "t");
  CHECK(sideways.kin("a", "c") == "none");

  World second;
  second.rel("a", "spouse", "b").rel("p", "parent", "b").rel("p", "spouse", "q").rel("c", "child", "q");
  CHECK(second.kin("a", "q") == "none");
  CHECK(second.kin("a", "c") == "none");
  CHECK(second.kin("b", "c") == "blood 2 strict 3");
}

TEST_CASE("in-laws of in-laws are none", "[ties][kinship]") {
  World world;
  world.rel("wife", "spouse", "me").rel("brother", "sibling", "wife").rel("his-wife", "spouse", "brother");
  world.rel("stepfather", "step-parent", "wife");
  CHECK(world.kin("me", "brother") == "affinity 2 strict 2");
  CHECK(world.kin("me", "his-wife") == "none");
  CHECK(world.family("me") == "brother wife");
}

TEST_CASE("ties hold from their first day to their last", "[ties][kinship]") {
  World world;
  world.rel("a", "spouse", "b", {on("2020-05-02"), on("2024-06-30")}).rel("m", "parent", "b");
  CHECK(world.kin("a", "b", on("2020-05-01")) == "none");
  CHECK(world.kin("a", "b", on("2020-05-02")) == "affinity 0 strict 1");
  CHECK(world.kin("a", "m", on("2020-05-02")) == "affinity 1 strict 2");
  CHECK(world.kin("a", "b", on("2024-06-30")) == "affinity 0 strict 1");
  CHECK(world.kin("a", "m", on("2024-06-30")) == "affinity 1 strict 2");
  CHECK(world.kin("a", "b", on("2024-07-01")) == "former 0 weak 1");
  CHECK(world.kin("a", "m", on("2024-07-01")) == "none");
  CHECK(world.family("a", on("2024-06-30")) == "b m");
  CHECK(world.family("a", on("2024-07-01")).empty());

  const KinLimits survives{.affinity_survives_divorce = true};
  CHECK(world.kin("a", "b", on("2024-07-01"), survives) == "affinity 0 strict 1");
  CHECK(world.kin("m", "a", on("2024-07-01"), survives) == "affinity 1 strict 2");
  CHECK(world.kin("a", "b", on("2020-05-01"), survives) == "none");

  world.rel("c", "former-spouse", "d", {on("2021-01-01"), Date::latest()});
  CHECK(world.kin("c", "d", on("2020-12-31")) == "none");
  CHECK(world.kin("c", "d", on("2021-01-01")) == "former 0 weak 1");
  CHECK(world.kin("c", "d", on("2021-01-01"), survives) == "former 0 weak 1");
}

TEST_CASE("limits are the caller's", "[ties][kinship]") {
  World world;
  world.rel("c", "cousin", "a").rel("d", "child", "c").rel("w", "spouse", "a").rel("u", "aunt-uncle", "w");
  CHECK(world.kin("a", "d") == "none");
  CHECK(world.kin("a", "d", today, {.blood = 4, .blood_warning = 5}) == "blood 5 weak 2");
  CHECK(world.kin("a", "u", today, {.affinity = 3}) == "affinity 3 strict 2");
  // A sibling's parent is within the first degree though the sibling is not.
  World near;
  near.rel("s", "sibling", "a").rel("p", "parent", "s");
  CHECK(near.kin("a", "p", today, {.blood = 1, .affinity = 0, .blood_warning = 1}) == "blood 1 strict 2");
  CHECK(near.kin("a", "s", today, {.blood = 1, .affinity = 0, .blood_warning = 1}) == "none");
}

TEST_CASE("the strict comes before the short, the short before the low id", "[ties][kinship]") {
  World world;
  world.rel("b", "cousin", "a").rel("p", "parent", "a").rel("q", "parent", "p").rel("b", "child", "q");
  CHECK(world.kin("a", "b") == "blood 3 strict 3");

  World two;
  two.rel("y", "sibling", "a").rel("b", "sibling", "y").rel("x", "sibling", "a").rel("x", "sibling", "b");
  const auto found = kin(two.view(), two.of("a"), two.of("b"), today, {});
  REQUIRE(found);
  CHECK(two.ids(found->chain) == "a>x>b");
  CHECK_FALSE(found->chain[0].forward);
  CHECK(found->chain[1].forward);

  // A tie and its inverse: the one written first.
  World both;
  both.rel("b", "parent", "a").rel("a", "child", "b");
  CHECK(kin(both.view(), both.of("a"), both.of("b"), today, {})->chain[0].tie.mark.line == 1);
}

TEST_CASE("the immediate family of 42 CFR 411.351", "[ties][kinship]") {
  World world;
  world.rel("01-spouse", "spouse", "a").rel("02-mother", "parent", "a").rel("03-son", "child", "a");
  world.rel("04-sister", "sibling", "a").rel("05-half", "half-sibling", "a").rel("06-adopted", "adoptive-child", "a");
  world.rel("07-stepmother", "step-parent", "a")
      .rel("08-stepson", "step-child", "a")
      .rel("09-step", "step-sibling", "a");
  world.rel("10-grandmother", "parent", "02-mother").rel("11-her-husband", "spouse", "10-grandmother");
  world.rel("12-grandson", "child", "03-son").rel("13-his-wife", "spouse", "12-grandson");
  world.rel("14-mother-in-law", "parent", "01-spouse").rel("15-brother-in-law", "sibling", "01-spouse");
  world.rel("16-sisters-husband", "spouse", "04-sister").rel("17-sons-wife", "spouse", "03-son");
  world.rel("18-mothers-husband", "spouse", "02-mother").rel("19-his-child", "child", "18-mothers-husband");
  world.rel("20-spouses-child", "child", "01-spouse").rel("21-written", "sibling-in-law", "a");
  world.rel("22-written", "child-in-law", "a").rel("23-written", "parent-in-law", "a");
  // None of these is of it.
  world.rel("aunt", "aunt-uncle", "a").rel("aunt-too", "sibling", "02-mother").rel("cousin", "cousin", "a");
  world.rel("great", "parent", "10-grandmother").rel("foster", "foster-child", "a").rel("former", "former-spouse", "a");
  world.rel("housemate", "household-member", "a").rel("step-of-step", "child", "07-stepmother");
  world.rel("stepsons-child", "child", "08-stepson").rel("spouses-stepfather", "step-parent", "01-spouse");
  world.rel("steps-brother", "sibling", "09-step").rel("spouse-of-step", "spouse", "19-his-child");
  world.rel("wifes-grandmother", "parent", "14-mother-in-law").rel("other", "other-blood", "a", {}, 1);
  world.rel("brothers-wife", "spouse", "15-brother-in-law").rel("niece", "child", "04-sister");
  CHECK(world.family("a") ==
        "01-spouse 02-mother 03-son 04-sister 05-half 06-adopted 07-stepmother 08-stepson 09-step 10-grandmother "
        "11-her-husband 12-grandson 13-his-wife 14-mother-in-law 15-brother-in-law 16-sisters-husband 17-sons-wife "
        "18-mothers-husband 19-his-child 20-spouses-child 21-written 22-written 23-written");
}

TEST_CASE("kin of a case come through a view and compose through the individual", "[ties][kinship]") {
  World world;
  world.rel("planner", "sibling", "nurse");
  View view = world.view();
  const Vertex individual = view.add(Sort::individual, "C-1");
  view.add({.kind = TieKind::related_to, .from = world.of("nurse"), .to = individual, .relation = Relation::parent});
  const Vertex caregiver = view.add(Sort::person, "P-9");
  view.add({.kind = TieKind::related_to, .from = caregiver, .to = individual, .relation = Relation::sibling});
  const auto found = kin(view, world.of("planner"), caregiver, today, {});
  REQUIRE(found);
  CHECK(found->degree == 3);
  CHECK(found->chain.size() == 3);
  const auto all = all_kin(view, individual, today, {});
  REQUIRE(all.size() == 3);
  CHECK(view.id(all[0].first) == "P-9");
  CHECK(view.id(all[1].first) == "nurse");
  CHECK(view.id(all[2].first) == "planner");
}

TEST_CASE("a hundred mutual siblings are quick", "[ties][kinship]") {
  Graph graph;
  std::vector<Vertex> people;
  for (int i = 0; i < 100; ++i) people.push_back(graph.add(Sort::person, "P-" + std::to_string(1000 + i)));
  std::uint32_t line = 0;
  for (const Vertex a : people) {
    for (const Vertex b : people) {
      if (a == b) continue;
      graph.add(
          {.kind = TieKind::related_to, .from = a, .to = b, .mark = {.line = ++line}, .relation = Relation::sibling});
    }
  }
  graph.freeze();
  const View view(graph);
  const auto start = std::chrono::steady_clock::now();
  CHECK(all_kin(view, people[0], today, {}).size() == 99);
  CHECK(immediate_family(view, people[0], today).size() == 99);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("answers are the same from both ends and in any order of adding", "[ties][kinship]") {
  std::mt19937 random(4711);
  const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  for (int round = 0; round < 60; ++round) {
    std::vector<Tie> ties;
    const unsigned people = 4 + pick(6);
    for (unsigned i = 0, n = people + pick(8); i < n; ++i) {
      ties.push_back({.kind = TieKind::related_to,
                      .from = pick(people),
                      .to = pick(people),
                      .mark = {.line = i + 1},
                      .relation = static_cast<Relation>(pick(28))});
    }
    const auto build = [&](bool backwards) {
      Graph graph;
      for (unsigned i = 0; i < people; ++i)
        graph.add(Sort::person, std::string(1, static_cast<char>('a' + (backwards ? people - 1 - i : i))));
      for (std::size_t i = 0; i < ties.size(); ++i) {
        Tie tie = ties[backwards ? ties.size() - 1 - i : i];
        if (backwards) tie.from = people - 1 - tie.from, tie.to = people - 1 - tie.to;
        graph.add(tie);
      }
      graph.freeze();
      return graph;
    };
    const Graph one = build(false), other = build(true);
    const View view(one), turned(other);
    const auto same_chain = [&](const Chain& x, const Chain& y) {
      return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const Step& s, const Step& t) {
        return s.tie.mark == t.tie.mark && s.forward == t.forward;
      });
    };
    for (Vertex a = 0; a < people; ++a) {
      const auto all = all_kin(view, a, today, {});
      for (Vertex b = 0; b < people; ++b) {
        const auto there = kin(view, a, b, today, {}), back = kin(view, b, a, today, {});
        const auto again = kin(turned, people - 1 - a, people - 1 - b, today, {});
        REQUIRE(there.has_value() == again.has_value());
        REQUIRE(there.has_value() == back.has_value());
        if (!there) continue;
        CHECK(there->strict == back->strict);
        CHECK(there->chain.size() == back->chain.size());
        CHECK(same_chain(there->chain, again->chain));
        const auto at = std::find_if(all.begin(), all.end(), [&](const auto& pair) { return pair.first == b; });
        REQUIRE(at != all.end());
        CHECK(same_chain(at->second.chain, there->chain));
        CHECK(there->chain.front().start() == a);
        CHECK(there->chain.back().end() == b);
      }
    }
  }
}
