#include <catch2/catch.hpp>

#include "support/ties_world.h"

using namespace cfcm;
using namespace cfcm::ties;
using namespace cfcm::ties::test;

TEST_CASE("names of ties and relations", "[ties][graph]") {
  CHECK(name(TieKind::employed_by) == "employed-by");
  CHECK(name(TieKind::holds_debt_of) == "holds-debt-of");
  CHECK(name(TieKind::paid_by) == "paid-by");
  CHECK(name(TieKind::gives_to) == "gives-to");
  CHECK(name(TieKind::parent_of) == "parent-of");
  CHECK(name(TieKind::appoints_board_of) == "appoints-board-of");
  CHECK(name(TieKind::affiliated_with) == "affiliated-with");
  CHECK(name(TieKind::supervises) == "supervises");
  CHECK(relation("aunt-uncle") == Relation::aunt_uncle);
  CHECK(relation("none-declared") == Relation::none_declared);
  CHECK_FALSE(relation("uncle"));
  for (int i = 0; i <= static_cast<int>(Relation::none_declared); ++i) {
    CHECK(relation(name(static_cast<Relation>(i))) == static_cast<Relation>(i));
  }
}

TEST_CASE("a vertex is found by each of its ids", "[ties][graph]") {
  Graph graph;
  const Vertex a = graph.add(Sort::person, "P-1");
  CHECK(graph.add(Sort::person, "P-1") == a);
  graph.same("P-2", a);
  CHECK(graph.add(Sort::person, "P-2") == a);
  CHECK(graph.find("P-2") == a);
  CHECK(graph.id(a) == "P-1");
  CHECK(graph.size() == 1);
  CHECK_FALSE(graph.find("P-3"));
  graph.freeze();
  CHECK(graph.touching(a).empty());
}

TEST_CASE("adjacency is ordered by kind, other end and place", "[ties][graph]") {
  Graph graph;
  const Vertex z = graph.add(Sort::person, "z"), hub = graph.add(Sort::person, "m"),
               a = graph.add(Sort::organization, "a");
  graph.add({.kind = TieKind::owns, .from = hub, .to = a, .mark = {.line = 9}});
  graph.add({.kind = TieKind::related_to, .from = z, .to = hub, .mark = {.line = 3}});
  graph.add({.kind = TieKind::owns, .from = hub, .to = a, .mark = {.line = 2}});
  graph.add({.kind = TieKind::employed_by, .from = hub, .to = a, .mark = {.line = 7}});
  graph.add({.kind = TieKind::owns, .from = hub, .to = hub, .mark = {.line = 1}});
  graph.freeze();
  std::vector<std::uint32_t> lines;
  for (const auto index : graph.touching(hub)) lines.push_back(graph.tie(index).mark.line);
  CHECK(lines == std::vector<std::uint32_t>{7, 2, 9, 1, 3});
  CHECK(graph.touching(hub, TieKind::owns).size() == 3);
  CHECK(graph.touching(hub, TieKind::supervises).empty());
}

TEST_CASE("a view adds the ties of one case and leaves the graph alone", "[ties][graph]") {
  World world;
  world.rel("a", "sibling", "b");
  View view = world.view();
  const Vertex c = view.add(Sort::individual, "C-1");
  CHECK(view.add(Sort::person, "a") == world.of("a"));
  CHECK(view.add(Sort::individual, "C-1") == c);
  CHECK(view.find("C-1") == c);
  CHECK(view.sort(c) == Sort::individual);
  CHECK(view.size() == 3);
  view.add({.kind = TieKind::related_to, .from = world.of("a"), .to = c, .relation = Relation::parent});
  int seen = 0;
  view.each(world.of("a"), [&](const Tie&) { ++seen; });
  CHECK(seen == 2);
  view.each(c, TieKind::related_to, [&](const Tie&) { ++seen; });
  view.each(c, TieKind::owns, [&](const Tie&) { ++seen; });
  CHECK(seen == 3);
  CHECK_FALSE(world.view().find("C-1"));
}

TEST_CASE("chains are preferred by hops, by kin, by ids", "[ties][graph]") {
  World world;
  const Vertex a = world.person("a"), b = world.person("b"), c = world.org("c");
  const auto step = [](TieKind kind, Vertex from, Vertex to, bool forward = true, std::uint32_t line = 1) {
    return Step{.tie = {.kind = kind, .from = from, .to = to, .mark = {.line = line}}, .forward = forward};
  };
  const View view = world.view();
  const Chain one{step(TieKind::related_to, a, b)}, two{step(TieKind::owns, a, b), step(TieKind::owns, b, c)};
  CHECK(shorter(view, one, two));
  CHECK_FALSE(shorter(view, two, one));
  CHECK(shorter(view, {step(TieKind::owns, a, c)}, one));
  CHECK(shorter(view, {step(TieKind::owns, a, b)}, {step(TieKind::owns, a, c)}));
  CHECK(shorter(view, {step(TieKind::owns, c, b, false)}, {step(TieKind::owns, c, c)}));
  CHECK(shorter(view, {step(TieKind::owns, a, b, true, 1)}, {step(TieKind::owns, a, b, true, 2)}));
  CHECK_FALSE(shorter(view, one, one));
}

TEST_CASE("the days on which answers may change", "[ties][graph]") {
  World world;
  const auto days = [&](std::initializer_list<const char*> roots, Period window) {
    std::vector<Vertex> all;
    for (const char* root : roots) all.push_back(world.of(root));
    std::string text;
    for (const Date day : changes(world.view(), all, window)) text += (text.empty() ? "" : " ") + day.text();
    return text;
  };
  const Period year{on("2025-01-01"), on("2025-12-31")};
  for (const char* id : {"cm", "wife", "colleague", "owner", "boss", "chief"}) world.person(id);
  for (const char* id : {"agency", "provider", "parent", "far"}) world.org(id);

  CHECK(days({"cm"}, year) == "2025-01-01");
  CHECK(days({"cm"}, {on("2025-02-01"), on("2025-01-01")}).empty());

  world.rel("wife", "spouse", "cm", {on("2025-02-01"), on("2025-11-30")});
  world.owns("wife", "provider", "1", {on("2024-01-01"), on("2025-03-31")});
  world.power(TieKind::employed_by, "cm", "agency", {on("2025-04-01"), Date::latest()});
  world.power(TieKind::employed_by, "colleague", "agency", {on("2025-05-01"), Date::latest()});
  world.rel("colleague", "sibling", "owner", {on("2025-05-05"), Date::latest()});
  world.owns("parent", "agency", "100", {on("2025-06-01"), on("2026-06-01")});
  world.owns("owner", "parent", "100", {on("2025-07-01"), on("2025-12-31")});
  world.owns("owner", "far", "100", {on("2025-08-01"), Date::latest()});
  world.add({.kind = TieKind::supervises,
             .from = world.of("boss"),
             .to = world.of("cm"),
             .period = {on("2025-09-01"), Date::latest()}});
  world.add({.kind = TieKind::supervises,
             .from = world.of("chief"),
             .to = world.of("boss"),
             .period = {on("2025-10-01"), Date::latest()}});
  // Everything but the colleague's own ties; the holding's last day is in March, the marriage's in November.
  CHECK(days({"cm"}, year) ==
        "2025-01-01 2025-02-01 2025-04-01 2025-06-01 2025-07-01 2025-08-01 2025-09-01 2025-10-01 2025-12-01");
  CHECK(days({"agency"}, year) == "2025-01-01 2025-06-01 2025-07-01 2025-08-01");
  CHECK(days({"colleague"}, {on("2025-05-02"), on("2025-05-31")}) == "2025-05-02 2025-05-05");
}
