#include <catch2/catch.hpp>

#include "model/assign.h"
#include "model/kinds.h"

using namespace cfcm;
using yaml::Draft;

namespace {

struct Trial {
  const model::RecordType& kind;
  Draft record = Draft::map();
  std::string said{};

  explicit Trial(std::string_view name) : kind(*model::kind(name)) { record.add("record", Draft::plain(name)); }
  Trial& set(std::string_view path, std::string_view value) {
    if (auto wrong = model::assign(record, kind, path, value)) said += *wrong + "\n";
    return *this;
  }
  std::string text() const { return yaml::write(record); }
};

}  // namespace

TEST_CASE("a value is set where its path says, in the style of its field", "[assign]") {
  Trial trial("organization");
  trial.set("name", "Zoë's").set("id", "O-1").set("kinds.+", "agency").set("kinds.+", "provider");
  trial.set("owners.0.party", "007").set("owners.0.percent", "12.50").set("owners.+.party", "P-2");
  trial.set("owners.last.percent.at_least", "5")
      .set("owners.1.percent.below", "25")
      .set("services.+.accepting", "true");
  trial.set("services.last.service", "personal-care").set("services.0.counties", "[Coos, 'no']");
  CHECK(trial.said.empty());
  CHECK(trial.text() == R"(record: organization
id: O-1
name: "Zoë's"
kinds:
  - agency
  - provider
services:
  - service: personal-care
    counties:
      - Coos
      - "no"
    accepting: true
owners:
  - party: "007"
    percent: 12.50
  - party: P-2
    percent:
      at_least: 5
      below: 25
...
)");
  trial.set("owners.0", "").set("kinds.1", "").set("services", "").set("name", "");
  CHECK(trial.said.empty());
  CHECK(trial.text() ==
        "record: organization\nid: O-1\nkinds:\n  - agency\nowners:\n  - party: P-2\n    percent:\n"
        "      at_least: 5\n      below: 25\n...\n");
}

TEST_CASE("a path that leads nowhere changes nothing and is told what there is", "[assign]") {
  Trial trial("organization");
  trial.set("owners.0.party", "P-1");
  const std::string before = trial.text();
  const auto says = [&](std::string_view path, std::string_view value, const std::string& part) {
    trial.said.clear();
    trial.set(path, value);
    INFO(trial.said);
    CHECK(trial.said.find(part) != std::string::npos);
    CHECK(trial.text() == before);
    CHECK((value.size() < 9 || trial.said.find(value) == std::string::npos));
  };
  says("owner.0.party", "P-1", "owners is near");
  says("owners.0.persent", "secret-value", "percent is near");
  says("owners.5.party", "P-1", "a list of 1");
  says("owners.x.party", "P-1", "a list of 1");
  says("owners", "secret-value", "owners.+.FIELD=VALUE");
  says("services.0", "secret-value", "services.0.FIELD=VALUE");
  says("id.x", "secret-value", "has no parts");
  says("services.last.service", "x", "a list of 0");
  says("owners..party", "x", "a list of 1");
  says("owners", "[{party: P-2", "no YAML");
  says("", "x", "no field");
}

TEST_CASE("a wrong value is kept for the checks to tell", "[assign]") {
  Trial trial("grievance");
  trial.set("received", "the day after").set("expedited", "maybe").set("kind", "a word: with a colon");
  CHECK(trial.said.empty());
  CHECK(trial.text() ==
        "record: grievance\nkind: \"a word: with a colon\"\nreceived: \"the day after\"\nexpedited: maybe\n...\n");
}

TEST_CASE("what stands in another shape than its field is added to or told, never thrown away", "[assign]") {
  Trial trial("person");
  Draft parent = Draft::map();
  parent.add("person", Draft::id("P-1")).add("relation", Draft::plain("parent"));
  trial.record.add("related_to", parent);
  trial.record.add("phones", Draft::text("555-0100"));
  trial.record.add("emails", Draft::text(""));  // a null
  trial.record.add("name", Draft::text("Ada Abel"));
  trial.set("related_to.+.person", "P-2").set("phones.+", "555-0101").set("emails.+", "a@example.org");
  CHECK(trial.said.empty());
  REQUIRE(trial.record.find("related_to")->items.size() == 2);
  CHECK(trial.record.find("related_to")->items[0].text_of("relation") == "parent");
  CHECK(trial.record.find("phones")->items.size() == 2);
  CHECK(trial.record.find("emails")->items.size() == 1);
  trial.set("name.family", "Abel");
  CHECK(trial.said.find("`name` is no map here") != std::string::npos);
  CHECK(trial.record.text_of("name") == "Ada Abel");
}

TEST_CASE("a list whose last entry is taken out is gone", "[assign]") {
  Trial trial("person");
  trial.set("phones.+", "555-0100").set("phones.0", "");
  CHECK(trial.text() == "record: person\n...\n");
}

TEST_CASE("what is merged leaves the rest of a map, and takes lists whole", "[assign]") {
  Trial trial("person"), more("person");
  trial.set("name.given", "Ada").set("name.family", "Abel").set("phones.+", "1").set("phones.+", "2");
  more.set("name.family", "Berg").set("phones.+", "3").set("born", "1980-01-02");
  model::merge(trial.record, trial.kind, more.record);
  CHECK(trial.text() == R"(record: person
name:
  given: Ada
  family: Berg
born: 1980-01-02
phones:
  - "3"
...
)");
}
