#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

#include <catch2/catch.hpp>

#include "exchange/fhir/import.h"

using namespace cfcm;
using namespace cfcm::exchange;
namespace fs = std::filesystem;

namespace {

/// A folder with a tree and a source in it, gone at the end.
class Desk {
 public:
  Desk() {
    std::string form = (fs::temp_directory_path() / "cfcm-fhir-XXXXXX").string();
    REQUIRE(::mkdtemp(form.data()) != nullptr);
    root_ = form;
    put("tree/cfcm.yaml", "record: program\nformat: 1\nname: Test\n...\n");
    fs::create_directories(root_ / "source");
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk() { fs::remove_all(root_); }

  void put(const std::string& path, std::string_view text) {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << text;
  }
  void source(const std::string& name, std::string_view text) { put("source/" + name, text); }

  fhir::Imported import(const std::string& of = "source") {
    auto imported = fhir::import((root_ / of).string(), (root_ / "tree").string());
    REQUIRE(imported);
    return *imported;
  }
  std::string read(const std::string& path) const {
    std::ifstream file(root_ / "tree" / path, std::ios::binary);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
  }
  /// Every record of the tree with its path.
  std::string everything() const {
    std::vector<std::string> paths;
    for (const auto& entry : fs::recursive_directory_iterator(root_ / "tree")) {
      if (entry.is_regular_file()) paths.push_back(entry.path().lexically_relative(root_ / "tree").generic_string());
    }
    std::ranges::sort(paths);
    std::string all;
    for (const auto& path : paths) all += path + "\n" + read(path);
    return all;
  }
  const fs::path& root() const { return root_; }

 private:
  fs::path root_{};
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

bool warned(const fhir::Imported& imported, std::string_view part) {
  return std::ranges::any_of(imported.warnings, [&](const std::string& warning) { return has(warning, part); });
}

unsigned skipped(const fhir::Imported& imported, std::string_view what, std::string_view why) {
  unsigned count = 0;
  for (const auto& one : imported.skipped) {
    if (one.what == what && has(one.why, why)) count += one.count;
  }
  return count;
}

const std::vector<std::pair<std::string, std::string>> a_case{
    {"Patient/pat", R"({"resourceType":"Patient","id":"pat","birthDate":"1960-05-06",
      "name":[{"use":"old","family":"Former","given":["Ada"]},{"use":"official","family":"Brook","given":["Ada","Jo"]}],
      "identifier":[{"system":"http://state.example/medicaid","value":"M-17"},
      {"system":"http://hl7.org/fhir/sid/us-medicare","value":"X"}],
      "communication":[{"language":{"coding":[{"code":"en"}]}},{"language":{"coding":[{"code":"es"}]},
      "preferred":true}],
      "address":[{"line":["1 Hill Rd"],"city":"Keene","state":"NH","postalCode":"03431","district":"Cheshire County"}],
      "contact":[{"name":{"text":"Bea Brook"},"relationship":[{"coding":[{"code":"DAUC"}]},
      {"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0131","code":"C"}]}],
                  "telecom":[{"system":"phone","value":"555-0100"}]},
                 {"name":{"text":"Dan Brook"},"relationship":[{"text":"Son"}]}]})"},
    {"RelatedPerson/bea", R"({"resourceType":"RelatedPerson","id":"bea","patient":{"reference":"Patient/pat"},
      "name":[{"family":"Brook","given":["Bea"]}],"period":{"start":"2019-01-01"},
      "relationship":[{"coding":[{"code":"DAUC"}]},{"coding":[{"code":"GUARD"}]}]})"},
    {"Practitioner/cm", R"({"resourceType":"Practitioner","id":"cm","name":[{"text":"Kim Vale"}],
      "identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"}]})"},
    {"Practitioner/aide", R"({"resourceType":"Practitioner","id":"aide","name":[{"family":"Rowe"}],
      "identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567890"}]})"},
    {"Organization/agency",
     R"({"resourceType":"Organization","id":"agency","name":"Agency","partOf":{"reference":"Organization/holding"},
      "identifier":[{"system":"urn:agency","value":"A1"},{"type":{"coding":[{"code":"TAX"}]},"value":"01-2345678"}]})"},
    {"Organization/holding", R"({"resourceType":"Organization","id":"holding","name":"Holding",
      "type":[{"coding":[{"code":"ins"}]}]})"},
    {"PractitionerRole/r1",
     R"({"resourceType":"PractitionerRole","id":"r1",
      "practitioner":{"identifier":{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"}},
      "organization":{"identifier":{"system":"urn:agency","value":"A1"}},"code":[{"text":"Case manager"}],
      "period":{"start":"2018-02-03"}})"},
    {"EpisodeOfCare/e1",
     R"({"resourceType":"EpisodeOfCare","id":"e1","status":"active","patient":{"reference":"Patient/pat"},
      "careManager":{"reference":"Practitioner/cm"}})"},
    {"Coverage/c1", R"({"resourceType":"Coverage","id":"c1","status":"active","beneficiary":{"reference":"Patient/pat"},
      "type":{"text":"HCBS 1915(c) waiver"},"payor":[{"reference":"Organization/holding"}]})"},
    {"CarePlan/p1",
     R"({"resourceType":"CarePlan","id":"p1","status":"active","intent":"plan",
      "subject":{"reference":"https://ehr.example/fhir/Patient/pat"},
      "author":{"reference":"PractitionerRole/r1"},"period":{"start":"2024-03-01","end":"2025-02-28"},
      "goal":[{"reference":"Goal/g1"}],
      "activity":[{"reference":{"reference":"ServiceRequest/s1"}},{"reference":{"reference":"ServiceRequest/gone"}},
                  {"detail":{"status":"in-progress","code":{"text":"Home-delivered meals"},
      "performer":[{"reference":"Organization/holding"}]}}],
      "supportingInfo":[{"reference":"#deal"},{"reference":"RiskAssessment/k1"}],
      "contained":[{"resourceType":"Contract","id":"deal","signer":[
         {"type":{"code":"PAT"},"party":{"reference":"Patient/pat"},"signature":[{"when":"2024-02-20T23:30:00-05:00"}]},
         {"type":{"code":"GUARD"},"party":{"reference":"RelatedPerson/bea"},"signature":[{"when":"2024-02-21"}]},
         {"type":{"code":"WIT"},"party":{"reference":"Practitioner/cm"},"signature":[{"when":"2024-02-21"}]}]}]})"},
    {"ServiceRequest/s1",
     R"({"resourceType":"ServiceRequest","id":"s1","status":"active","intent":"plan",
      "subject":{"reference":"Patient/pat"},
      "extension":[{"url":"http://hl7.org/fhir/us/eltss/StructureDefinition/eltss-directedBy",
      "valueCodeableConcept":{"text":"self"}}],
      "code":{"coding":[{"code":"T1019"}],"text":"Personal care, per 15 minutes"},
      "performer":[{"reference":"Practitioner/aide"}],
      "quantityRatio":{"numerator":{"value":12.5,"unit":"hour"},"denominator":{"value":1,"unit":"week"}},
      "occurrencePeriod":{"start":"2024-03-01","end":"2024-12"},"supportingInfo":[{"reference":"Claim/b1"}]})"},
    {"Claim/b1",
     R"({"resourceType":"Claim","id":"b1","status":"active","patient":{"reference":"Patient/pat"},
      "created":"2024-01-15",
      "provider":{"reference":"Organization/agency"},"item":[{"productOrService":{"coding":[{"code":"T1019"}]},
      "unitPrice":{"value":6.25}}]})"},
    {"Goal/g1",
     R"({"resourceType":"Goal","id":"g1","lifecycleStatus":"active","subject":{"reference":"Patient/pat"},
      "description":{"text":"Stay at home"}})"},
    {"RiskAssessment/k1",
     R"({"resourceType":"RiskAssessment","id":"k1","status":"final","subject":{"reference":"Patient/pat"},
      "prediction":[{"outcome":{"text":"Falls"}}],"mitigation":"Rails"})"},
    {"Observation/o1",
     R"({"resourceType":"Observation","id":"o1","subject":{"reference":"Patient/pat"},"effectiveDateTime":"2023-11",
      "issued":"2023-12-24T10:00:00Z"})"},
};

std::string bundle(bool backwards) {
  auto resources = a_case;
  if (backwards) std::ranges::reverse(resources);
  std::string text = R"({"resourceType":"Bundle","type":"collection","entry":[)";
  for (const auto& [key, json] : resources)
    text += R"({"fullUrl":"https://ehr.example/fhir/)" + key + R"(","resource":)" + json + "},";
  text.back() = ']';
  return text + "}";
}

}  // namespace

TEST_CASE("a case comes through with its plan, people and organizations") {
  Desk desk;
  desk.source("bundle.json", bundle(false));
  const auto imported = desk.import();
  CHECK(imported.created == 7);

  const auto intake = desk.read("cases/2024/C-pat/intake.yaml");
  CHECK(has(intake,
            "# the earliest date in the case's own FHIR resources: none says when the case was opened\nopened: "
            "2024-01-15\n"));
  CHECK(has(intake, "    given: Ada\n    middle: Jo\n    family: Brook\n"));
  CHECK(has(intake, "  language: es\n  medicaid_id: M-17\n"));
  CHECK(has(intake, "      zip: \"03431\"\n      county: Cheshire\n"));
  CHECK(has(intake, "funding:\n  - source: medicaid-1915c\n    program: HCBS 1915(c) waiver\n    payer: O-holding\n"));
  CHECK(has(intake, "  - person: P-bea\n    relation: child\n    roles:\n      - guardian\n    from: 2019-01-01\n"));
  CHECK(has(intake,
            "  - name: Bea Brook\n    roles:\n      - emergency-contact\n"));  // what the related person does not say
  CHECK(has(intake, "  - name: Dan Brook\n    relation: child\n"));
  CHECK(has(intake, "case_managers:\n  - person: P-cm\n    organization: O-agency\n"));

  const auto plan = desk.read("cases/2024/C-pat/plan-2024-01-15.yaml");
  CHECK(has(plan, "by:\n  person: P-cm\n  organization: O-agency\n"));
  CHECK(has(
      plan,
      "  - service: personal-care-per-15-minutes\n    provider: P-aide\n    worker: P-aide\n    billed_by: O-agency\n"
      "    self_directed: true\n    units: 12.5\n    unit: hour\n    per: week\n    rate: 6.25\n    from: "
      "2024-03-01\n"));
  CHECK(has(plan, "  - service: home-delivered-meals\n    provider: O-holding\n"));
  CHECK(has(plan, "  - id: g1\n    statement: Stay at home\n"));
  CHECK(has(plan, "  - risk: Falls\n    mitigation: Rails\n"));
  CHECK(has(plan, "  - role: individual\n    name: Ada Jo Brook\n    signed: 2024-02-20\n"));  // the day as written
  CHECK(has(plan, "  - role: representative\n    person: P-bea\n    signed: 2024-02-21\nmonitor:\n"));
  CHECK(has(plan, "\nmonitor:\n  person: P-cm\n  organization: O-agency\n...\n"));

  CHECK(has(
      desk.read("people/P-cm.yaml"),
      "npi: \"1234567893\"\nemployment:\n  - organization: O-agency\n    title: Case manager\n    from: 2018-02-03\n"));
  CHECK_FALSE(has(desk.read("people/P-aide.yaml"), "npi"));
  CHECK(has(desk.read("organizations/O-agency.yaml"),
            "ein: \"01-2345678\"\naffiliations:\n  - organization: O-holding\n    kind: parent\n"));
  CHECK(has(desk.read("organizations/O-holding.yaml"), "kinds:\n  - payer\n"));

  CHECK(warned(imported, "Practitioner/aide: identifier holds an NPI"));
  CHECK(warned(imported, "CarePlan/p1: activity.reference refers to a resource that the source does not hold"));
  CHECK(skipped(imported, "Observation", "no record has a place") == 1);
  for (const auto& warning : imported.warnings) CHECK_FALSE((has(warning, "Brook") || has(warning, "1234567890")));
}

TEST_CASE("however the resources are packed, the tree is the same") {
  Desk one, backwards, loose, lines;
  one.source("b.json", bundle(false));
  backwards.source("b.json", bundle(true));
  std::string ndjson;
  for (const auto& [key, json] : a_case) {
    auto name = key;
    std::ranges::replace(name, '/', '-');
    loose.source("deep/" + name + ".json", json);
    auto line = json;
    std::ranges::replace(line, '\n', ' ');
    ndjson += line + "\n";
  }
  lines.source("all.ndjson", ndjson);
  const auto expected = (one.import(), one.everything());
  CHECK((backwards.import(), backwards.everything()) == expected);
  CHECK((loose.import(), loose.everything()) == expected);
  CHECK((lines.import(), lines.everything()) == expected);

  SECTION("importing again changes no byte") {
    const auto again = one.import();
    CHECK(again.created == 0);
    CHECK(again.unchanged == 7);
    CHECK(one.everything() == expected);
  }
  SECTION("a record that was changed in the tree stays as it is") {
    one.put("tree/people/P-cm.yaml", "record: person\nid: P-cm\nname:\n  family: Other\n...\n");
    const auto again = one.import();
    CHECK(again.unchanged == 6);
    CHECK(skipped(again, "people/P-cm.yaml", "differs") == 1);
    CHECK(has(one.read("people/P-cm.yaml"), "Other"));
  }
  SECTION("a person whose file bears another name is not written again") {
    fs::rename(one.root() / "tree/people/P-cm.yaml", one.root() / "tree/people/vale.yaml");
    CHECK(one.import().created == 0);
    CHECK_FALSE(fs::exists(one.root() / "tree/people/P-cm.yaml"));
  }
  SECTION("a case stays in the folder where it lies") {
    one.source("older.json",
               R"({"resourceType":"CareTeam","id":"t0","subject":{"reference":"Patient/pat"},
      "period":{"start":"2011-01-01"}})");
    const auto again = one.import();
    CHECK(skipped(again, "cases/2024/C-pat/intake.yaml", "differs") == 1);
    CHECK_FALSE(fs::exists(one.root() / "tree/cases/2011"));
  }
}

TEST_CASE("the care manager whose time meets the plan's monitors the plan, and nobody where there are two") {
  const auto episode = [](std::string id, std::string manager, std::string period) {
    return R"({"resourceType":"EpisodeOfCare","id":")" + id +
           R"(","status":"active","patient":{"reference":"Patient/pat"},
      "careManager":{"reference":"Practitioner/)" +
           manager + R"("},"period":)" + period + "}";
  };
  Desk desk;
  desk.source("b.json", bundle(false));
  SECTION("one before it") {
    desk.source("x.json", episode("e0", "aide", R"({"start":"2022-01-01","end":"2024-02-29"})"));
    desk.import();
    CHECK(has(desk.everything(), "\nmonitor:\n  person: P-cm\n"));
  }
  SECTION("one until its first day") {
    desk.source("x.json", episode("e0", "aide", R"({"start":"2022-01-01","end":"2024-03-01"})"));
    desk.import();
    CHECK_FALSE(has(desk.everything(), "monitor:"));
  }
  SECTION("one from the day after it") {
    desk.source("x.json", episode("e2", "aide", R"({"start":"2025-03-01"})"));
    desk.import();
    CHECK(has(desk.everything(), "\nmonitor:\n  person: P-cm\n"));
  }
}

TEST_CASE("what is no FHIR is a warning, and nothing of it a record") {
  Desk desk;
  desk.source("cut.json", R"({"resourceType":"Patient")");
  desk.source("deep.json", std::string(100000, '['));
  desk.source("empty.json", "");
  desk.source("package.json", R"({"name":"x"})");
  desk.source("log.ndjson", "{\"a\":1}\nno json\n{\"resourceType\":7}\n");
  desk.source("odd.json",
              R"({"resourceType":"Patient","id":["x"],"name":7,"contact":[[1],{"name":[]}],"address":"y"})");
  desk.source("path.json", R"({"resourceType":"Organization","id":"../../up","name":"Up"})");
  const auto imported = desk.import();
  for (const auto name : {"cut.json", "deep.json", "empty.json", "package.json", "log.ndjson: 3 lines"}) {
    INFO(name);
    CHECK(warned(imported, name));
  }
  CHECK(imported.created == 1);
  CHECK(imported.paths.front().starts_with("organizations/O-..-..-up-"));
  CHECK(skipped(imported, "Patient", "full date") == 1);
}

TEST_CASE("of an address, what is no US state or ZIP code stays behind the city") {
  Desk desk;
  desk.source("o.json", R"({"resourceType":"Organization","id":"o","name":"O","address":[
    {"city":"Keene","state":"NH","postalCode":"034311234"},
    {"city":"Bend","state":"Oregon","postalCode":"97701"},
    {"city":"Toronto","state":"ON","postalCode":"M5V 2T6"},
    {"state":"Vermont"}]})");
  const auto imported = desk.import();
  REQUIRE(imported.paths.size() >= 1);
  const std::string text = desk.read(imported.paths.front());
  CHECK(has(text, "  - city: Keene\n    state: NH\n    zip: \"03431-1234\"\n"));
  CHECK(has(text, "  - city: Bend, Oregon\n    zip: \"97701\"\n"));
  CHECK(has(text, "  - city: Toronto, M5V 2T6\n    state: \"ON\"\n"));
  CHECK(has(text, "  - city: Vermont\n"));
}

TEST_CASE("references by urn:uuid and contained resources lead to what is meant") {
  Desk desk;
  desk.source("b.json", R"({"resourceType":"Bundle","type":"transaction","entry":[
    {"fullUrl":"urn:uuid:0f0e","resource":{"resourceType":"Patient","name":[{"family":"A"}]}},
    {"fullUrl":"urn:uuid:0a0b","resource":{"resourceType":"CarePlan","status":"active","intent":"plan",
      "created":"2024-05-06",
      "subject":{"reference":"urn:uuid:0f0e"},"author":{"reference":"#who"},
      "contained":[{"resourceType":"Practitioner","id":"who","name":[{"family":"W"}]}]}}]})");
  const auto imported = desk.import();
  CHECK(imported.warnings.empty());
  CHECK(imported.created == 3);
  CHECK(has(desk.read("cases/2024/C-0f0e/plan-2024-05-06.yaml"), "written: 2024-05-06\nby:\n  person: P-0a0b.who\n"));
}

TEST_CASE("case management is named as programs name it, and what does not hold makes no record") {
  Desk desk;
  desk.source("a.json", R"([{"resourceType":"Patient","id":"1","name":[{"family":"A"}]},
    {"resourceType":"Practitioner","id":"1","name":[{"family":"B"}]},{"resourceType":"RelatedPerson","id":"1",
      "patient":{"reference":"Patient/1"}},
    {"resourceType":"Organization","id":"1","name":"O"},
    {"resourceType":"CarePlan","id":"1","status":"active","intent":"plan","subject":{"reference":"Patient/1"},
      "created":"2024-01-02",
     "author":{"reference":"Practitioner/1"}},
    {"resourceType":"CarePlan","id":"2","status":"entered-in-error","intent":"plan",
      "subject":{"reference":"Patient/1"},"author":{"reference":"Practitioner/1"}},
    {"resourceType":"CarePlan","id":"3","status":"active","intent":"plan","subject":{"reference":"Patient/1"},
      "partOf":[{"reference":"CarePlan/1"}]},
    {"resourceType":"CarePlan","id":"4","status":"active","intent":"plan","subject":{"reference":"Patient/1"},
      "created":"2024-01-02","author":{"reference":"Organization/1"}},
    {"resourceType":"ServiceRequest","id":"1","status":"on-hold","intent":"plan",
      "subject":{"reference":"Patient/1"},"basedOn":[{"reference":"CarePlan/1"}],
     "code":{"coding":[{"code":"T1016"}]},"performer":[{"reference":"Organization/1"}]},
    {"resourceType":"ServiceRequest","id":"2","status":"active","intent":"plan","subject":{"reference":"Patient/1"},
      "basedOn":[{"reference":"CarePlan/1"}],
     "code":{"text":"Chore"},"performer":[{"reference":"Patient/1"}]}])");
  const auto imported = desk.import();
  CHECK(has(desk.read("cases/2024/C-1/plan-2024-01-02.yaml"),
            "services:\n  - service: case-management\n    provider: O-1\n    change: suspended\n...\n"));
  CHECK(has(desk.read("cases/2024/C-1/plan-2024-01-02-2.yaml"), "by:\n  organization: O-1\n"));
  CHECK(skipped(imported, "CarePlan", "entered-in-error") == 1);
  CHECK(skipped(imported, "CarePlan", "no author") == 1);
  CHECK(skipped(imported, "ServiceRequest", "no performer") == 1);
  CHECK(has(desk.read("cases/2024/C-1/intake.yaml"), "  - person: P-1.related\n"));  // not the practitioner of that id
}

TEST_CASE("where there is no tree or no source, import says so") {
  Desk desk;
  const auto nowhere = fhir::import((desk.root() / "source").string(), desk.root().string());
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().kind == Failure::Kind::usage);
  CHECK(has(nowhere.error().message, "no cfcm.yaml"));
  const auto tree = (desk.root() / "tree").string();
  for (const auto path : {"source", "missing"}) {
    const auto nothing = fhir::import((desk.root() / path).string(), tree);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().kind == Failure::Kind::usage);
  }
}
