#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "audit/acceptances.h"
#include "audit/source.h"
#include "base/own_id.h"
#include "change/accept.h"
#include "change/find.h"
#include "change/missing.h"
#include "change/place.h"
#include "model/canonical.h"
#include "model/kinds.h"
#include "render/skeleton.h"
#include "yaml/read.h"

using namespace cfcm;
using yaml::Draft;

namespace {

constexpr std::string_view tree = R"(
-- cfcm.yaml --
record: program
format: 1
name: T
...
-- people/P-LIND.yaml --
record: person
id: P-LIND
name:
  family: Lind
...
-- people/elsewhere.yaml --
record: person
id: P-7K3QX9M2-S
name:
  family: Oka
...
-- cases/2026/C-ALDER/intake.yaml --
record: intake
case: C-ALDER
opened: 2026-01-02
individual:
  name:
    family: Alder
...
-- cases/2026/C-ALDER/plan-2026-02-01.yaml --
record: plan
case: C-ALDER
written: 2026-02-01
by:
  person: P-LIND
...
-- cases/2026/C-ALDER/plan-2026-02-01-2.yaml --
record: plan
case: C-ALDER
written: 2026-02-01
by:
  person: P-LIND
voided:
  date: 2026-02-02
...
)";

Draft plan_of(std::string_view case_id, std::string_view written) {
  Draft draft = Draft::map();
  draft.add("record", Draft::plain("plan"));
  draft.add("case", Draft::id(case_id));
  draft.add("written", Draft::plain(written));
  return draft;
}

std::vector<std::string> paths_of(const std::vector<change::Missing>& all) {
  std::vector<std::string> paths;
  for (const auto& one : all) paths.push_back(one.path);
  return paths;
}

}  // namespace

TEST_CASE("new ids are well formed, have their check character, and differ", "[change]") {
  std::set<std::string> seen;
  for (int i = 0; i < 10000; ++i) {
    const auto id = make_id('P');
    REQUIRE(id);
    REQUIRE(id->size() == 12);
    CHECK(id->starts_with("P-"));
    CHECK(check_character_holds(*id) == true);
    seen.insert(*id);
  }
  CHECK(seen.size() == 10000);
}

TEST_CASE("a record is found by its id, whatever its file is called", "[change]") {
  const auto source = audit::archive(tree);
  CHECK(change::find_record(*source, model::Person::type(), "P-LIND")->path == "people/P-LIND.yaml");
  CHECK(change::find_record(*source, model::Person::type(), "P-7K3QX9M2-S")->path == "people/elsewhere.yaml");
  const auto none = change::find_record(*source, model::Person::type(), "P-LIMD");
  REQUIRE(!none);
  CHECK(none.error().kind == Failure::Kind::usage);
  CHECK(none.error().message.find("P-LIND is near") != std::string::npos);
}

TEST_CASE("an id with a wrong check character is refused with the nearest one", "[change]") {
  const auto source = audit::archive(tree);
  for (const char* typed : {"P-7K3QX9M2-T", "P-7K3QX9M3-S", "P-7K3QY9M2-S"}) {
    INFO(typed);
    const auto wrong = change::find_record(*source, model::Person::type(), typed);
    REQUIRE(!wrong);
    CHECK(wrong.error().message.find("wrong check character") != std::string::npos);
    CHECK(wrong.error().message.find("P-7K3QX9M2-S is near") != std::string::npos);
  }
}

TEST_CASE("the latest record of a case is the last that is not void", "[change]") {
  const auto source = audit::archive(tree);
  const auto found = change::find_case(*source, "C-ALDER");
  REQUIRE(found);
  CHECK(found->folder == "cases/2026/C-ALDER");
  CHECK(change::latest(*source, *found, model::Plan::type())->path == "cases/2026/C-ALDER/plan-2026-02-01.yaml");
  CHECK(!change::latest(*source, *found, model::Closure::type()));
  CHECK(!change::find_case(*source, "C-ALDE"));
}

TEST_CASE("a new record takes the first free name in the folder of its case", "[change]") {
  const auto source = audit::archive(tree);
  const auto& kind = model::Plan::type();
  CHECK(*change::place(*source, kind, plan_of("C-ALDER", "2026-02-01")) == "cases/2026/C-ALDER/plan-2026-02-01-3.yaml");
  CHECK(*change::place(*source, kind, plan_of("C-ALDER", "2027-01-31")) == "cases/2026/C-ALDER/plan-2027-01-31.yaml");
  for (const char* day : {"", "2026-02-30", "../../x", "2026-2-1"}) {
    INFO(day);
    const auto refused = change::place(*source, kind, plan_of("C-ALDER", day));
    REQUIRE(!refused);
    CHECK(refused.error().kind == Failure::Kind::usage);
  }
  CHECK(!change::place(*source, kind, plan_of("C-OTHER", "2026-02-01")));
}

TEST_CASE("an id that another record has is not given twice, and no id leads out of the folder", "[change]") {
  const auto source = audit::archive(tree);
  const auto& kind = model::Organization::type();
  const auto named = [&](std::string_view id) {
    Draft draft = Draft::map();
    draft.add("id", Draft::id(id));
    return change::place(*source, kind, draft);
  };
  CHECK(*named("O-RIVER") == "organizations/O-RIVER.yaml");
  // People and organizations share one name space.
  CHECK(!named("P-LIND"));
  for (const char* id : {"", "../x", "a/b", ".hidden", "a b"}) CHECK(!named(id));
}

TEST_CASE("what nobody needs to type is given, and what is typed stays", "[change]") {
  const auto day = Date::of(2026, 3, 2);
  Draft intake = Draft::map();
  REQUIRE(change::complete(intake, model::Intake::type(), day));
  CHECK(intake.text_of("record") == "intake");
  CHECK(intake.text_of("opened") == "2026-03-02");
  CHECK(check_character_holds(intake.text_of("case")) == true);
  Draft delivery = Draft::map();
  REQUIRE(change::complete(delivery, model::Delivery::type(), day));
  CHECK(delivery.text_of("month") == "2026-03");
  Draft plan = plan_of("C-ALDER", "2026-01-01");
  REQUIRE(change::complete(plan, model::Plan::type(), day));
  CHECK(plan.text_of("written") == "2026-01-01");
}

TEST_CASE("all required fields that are missing are named, to the first of each list", "[change]") {
  CHECK(paths_of(change::missing(Draft::map(), model::Person::type())) ==
        std::vector<std::string>{"record", "id", "name.family"});
  CHECK(paths_of(change::missing(Draft::map(), model::Grievance::type())) ==
        std::vector<std::string>{"record", "id", "kind", "received", "about.0.topic"});
  const auto contact = change::missing(Draft::map(), model::Contact::type());
  CHECK(paths_of(contact) == std::vector<std::string>{"record", "case", "date", "by.person"});
  CHECK(paths_of(contact.back().instead) == std::vector<std::string>{"by.organization"});
  CHECK(contact.back().instead.front().field == model::Actor::type().find("organization"));
  // Where one of the others is a map, what it must hold.
  const auto line = change::missing(Draft::map(), model::ServiceLine::type());
  CHECK(paths_of(line) == std::vector<std::string>{"service", "provider"});
  CHECK(paths_of(line.back().instead) == std::vector<std::string>{"natural_support.person", "natural_support.name"});
  Draft person = Draft::map();
  person.add("related_to", Draft::list({Draft::map()}));
  const auto paths = paths_of(change::missing(person, model::Person::type()));
  CHECK(std::ranges::find(paths, "related_to.0.relation") != paths.end());
}

TEST_CASE("a field that a command needs besides is missing, too, and stands for those it is one of", "[change]") {
  constexpr std::array<std::string_view, 2> also{"case_managers.0.person", "case_managers.0.organization"};
  Draft manager = Draft::map();
  manager.add("from", Draft::plain("2026-03-02"));
  Draft update = Draft::map();
  update.add("case_managers", Draft::list({manager}));
  const auto open = change::missing(update, model::Update::type(), also);
  CHECK(std::ranges::count(open, "case_managers.0.person", &change::Missing::path) == 1);
  CHECK(std::ranges::count(open, "case_managers.0.organization", &change::Missing::path) == 1);
  for (const auto& one : open) CHECK((!one.path.starts_with("case_managers") || one.instead.empty()));
}

TEST_CASE("a skeleton reads back as what was filled in, for every kind", "[change]") {
  for (const auto* kind : model::kinds()) {
    INFO(kind->name);
    Draft known = Draft::map();
    known.add("record", Draft::plain(kind->name));
    const auto text = render::skeleton(*kind, known);
    Findings findings;
    const auto read = yaml::read(0, "skeleton", text, findings);
    REQUIRE(findings.empty());
    auto draft = model::canonical(read, *kind);
    render::without_hints(draft);
    CHECK(yaml::write(draft) == fmt::format("record: {}\n...\n", kind->name));
    // Each field of the table is named, so that nobody needs to look it up.
    for (const auto& field : kind->fields) CHECK(text.find(fmt::format("{}:", field.name)) != std::string::npos);
  }
}

TEST_CASE("a reason that says nothing is no reason", "[change]") {
  for (const char* reason :
       {"", "ok", "n/a", "Approved.", "by design", "TODO", "accepted as known", "business reason", "- - -"}) {
    INFO(reason);
    CHECK(audit::platitude(reason));
  }
  CHECK(!audit::platitude("the only agency in Coos County; the State was asked on 2026-02-20"));
}
