// Every format renders the same findings.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/catalogue_text.h"
#include "render/printable.h"
#include "render/renderer.h"
#include "render/summary.h"
#include "rules/rule.h"

using namespace cfcm;
using Json = nlohmann::ordered_json;

namespace {

/// Certain, with an exact share and a chain that is walked along a tie, then against one, then along one.
Finding same_entity() {
  Finding f;
  f.rule = "E801";
  f.where = {"cases/2026/C-1/plan-2026-03-01.yaml", 14, 15, 25, "/services/0/provider", "    provider: O-HOMEHELP"};
  f.message = "O-RIVER manages the case and is under common control with O-HOMEHELP";
  f.remedy = "assign case management to an organization without a tie";
  f.case_id = "C-1";
  f.act = "case-management";
  f.date = Date::of(2026, 3, 1);
  f.through = Date::of(2026, 10, 31);
  f.actor = {"P-LIND", "O-RIVER"};
  f.party = {"O-HOMEHELP", "provider"};
  Hop acts{"P-LIND", "acts-for", "O-RIVER", "", "", Date::of(2026, 1, 15), {}, "cases/2026/C-1/intake.yaml", 31, ""};
  Hop up{"O-HOLD", "owns", "O-RIVER", "", "80", {}, {}, "organizations/river.yaml", 22, ""};
  Hop down{"O-HOLD",
           "owns",
           "O-HOMEHELP",
           "",
           "65",
           Date::of(2021, 2, 1),
           Date::of(2027, 1, 1),
           "organizations/homehelp.yaml",
           31,
           ""};
  f.chain = {acts, up, down};
  f.share = Finding::Share{"52", "", ""};
  f.citations = {"42 CFR 441.301(c)(1)(vi)", "BIP element 8"};
  f.basis = "control is a share above 50 % at every hop";
  f.related = {{{"cases/2026/C-1/intake.yaml", 30, 5, 9, "", ""}, "O-RIVER manages the case here"}};
  f.fingerprint = "3f9c";
  return f;
}

/// Possible, with a band; the value is not ASCII and stands after more that is not.
Finding share_of_a_band() {
  Finding f;
  f.rule = "E816";
  f.level = Level::warning;
  f.verdict = Verdict::possible;
  f.where = {"organizations/größe.yaml", 7, 7, 9, "/ä", "  ä: \u00fc\u6f22\u5b57"};
  f.message = "the two may share an owner";
  f.actor = {"", "O-A"};
  f.party = {"O-B", "provider"};
  f.chain = {{"O-B", "affiliated-with", "O-A", "franchise", "", {}, {}, "organizations/größe.yaml", 9, ""},
             {"O-B", "owns", "O-C", "", "5 to 25", {}, {}, "", 0, ""},
             {"P-1", "may-be", "P-2", "", "", {}, {}, "people/p-1.yaml", 0, "name, born"}};
  f.share = Finding::Share{"", "3.6", "100"};
  f.fingerprint = "77aa";
  return f;
}

/// About a file as a whole, whose name does what it can to mislead.
Finding empty_file() {
  Finding f;
  f.rule = "D101";
  f.where.path = "people/\x1b[31m\n\u202egpj.\xff.yaml";
  f.message = "the file holds nothing";
  f.fingerprint = "01";
  return f;
}

Finding accepted_kin() {
  Finding f;
  f.rule = "E202";
  f.where = {"cases/2026/C-2/intake.yaml", 9, 3, 9, "", "\tP-REED"};
  f.message = "P-REED is kin of P-ROWE, who is paid to care in it";
  f.actor = {"P-REED", ""};
  f.chain = {{"P-ROWE", "related-to", "P-REED", "sibling", "", {}, {}, "people/P-REED.yaml", 5, ""}};
  f.accepted = Finding::Accepted{"the only worker within forty miles", "2026-12-31"};
  f.fingerprint = "ab";
  return f;
}

audit::Outcome outcome() {
  audit::Outcome o;
  o.as_of = Date::of(2026, 11, 21);
  o.policies = {"federal-1915c"};
  o.root = "tree";
  o.files = 101;
  o.records = 100;
  o.cases = 12;
  o.digest = "d1";
  o.errors = 2;
  o.warnings = 1;
  o.accepted = 1;
  o.rules_run = {"E202", "E214", "E801", "E816", "P03"};
  o.not_testable = {"E214", "P03"};
  o.findings = {same_entity(), share_of_a_band(), empty_file(), accepted_kin()};
  return o;
}

std::string written(std::string_view format, const audit::Outcome& o, bool color = false, bool quiet = false) {
  const auto* renderer = render::find(format);
  REQUIRE(renderer);
  fmt::memory_buffer out;
  renderer->write({.outcome = o, .color = color, .quiet = quiet}, out);
  return fmt::to_string(out);
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\n', at);
    REQUIRE(end != std::string::npos);
    all.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> all;
  for (const auto& [key, value] : object.items()) all.push_back(key);
  return all;
}

using Keys = std::vector<std::string>;

bool has_null(const Json& json) {
  if (json.is_structured()) return std::any_of(json.begin(), json.end(), has_null);
  return json.is_null();
}

}  // namespace

TEST_CASE("formats are listed by name and found by it", "[render]") {
  const auto all = render::all();
  CHECK(std::is_sorted(all.begin(), all.end(), [](auto* a, auto* b) { return a->name < b->name; }));
  std::set<std::string_view> names;
  for (const auto* renderer : all) {
    CHECK(names.insert(renderer->name).second);
    CHECK(render::find(renderer->name) == renderer);
    CHECK_FALSE(renderer->media.empty());
    CHECK_FALSE(renderer->about.empty());
  }
  for (const char* name : {"json", "ndjson", "text"}) CHECK(names.count(name) == 1);
  CHECK_FALSE(render::find("yaml"));
  CHECK_FALSE(render::find(""));
}

TEST_CASE("text shows place, caret, chain, share, rule, notes and remedy", "[render]") {
  CHECK(
      written("text", outcome()) ==
      R"(cases/2026/C-1/plan-2026-03-01.yaml:14:15: error: O-RIVER manages the case and is under common control with O-HOMEHELP [E801 same-entity]
  14 |     provider: O-HOMEHELP
     |               ^~~~~~~~~~
  chain: P-LIND -acts-for-> O-RIVER (intake.yaml:31, since 2026-01-15) <-owns 80%- O-HOLD (organizations/river.yaml:22) -owns 65%-> O-HOMEHELP (organizations/homehelp.yaml:31, since 2021-02-01, until 2027-01-01)
  share: 52 %
  rule: control is a share above 50 % at every hop; 42 CFR 441.301(c)(1)(vi); BIP element 8
  note: cases/2026/C-1/intake.yaml:30:5: O-RIVER manages the case here
  = assign case management to an organization without a tie

organizations/größe.yaml:7:7: warning: the two may share an owner (possible) [E816 share-without-control]
  7 |   ä: ü漢字
    |       ^~
  chain: O-A <-affiliated-with franchise- O-B (größe.yaml:9) -owns 5 to 25%-> O-C; P-1 -may-be-> P-2 (people/p-1.yaml, by name, born)
  share: 3.6 to 100 %
  rule: )" +
          fmt::format("{}", fmt::join(rules::find_rule("E816")->citations, "; ")) + R"(

people/\x1b[31m\x0a\u{202e}gpj.\xff.yaml: error: the file holds nothing [D101 empty-file]

cases/2026/C-2/intake.yaml:9:3: accepted: P-REED is kin of P-ROWE, who is paid to care in it [E202 kin-of-paid-caregiver]
  9 | \x09P-REED
    |      ^~~~~
  chain: P-REED <-related-to sibling- P-ROWE (people/P-REED.yaml:5)
  rule: 42 CFR 441.730(b)(1); BIP element 2
  accepted: the only worker within forty miles (until 2026-12-31)
)");
}

TEST_CASE("text: quiet keeps the first line of each finding", "[render]") {
  auto o = outcome();
  o.findings.resize(2);
  CHECK(written("text", o, false, true) ==
        "cases/2026/C-1/plan-2026-03-01.yaml:14:15: error: O-RIVER manages the case and is under common control with "
        "O-HOMEHELP [E801 same-entity]\n"
        "organizations/größe.yaml:7:7: warning: the two may share an owner (possible) [E816 share-without-control]\n");
  o.findings.clear();
  CHECK(written("text", o).empty());
}

TEST_CASE("text: colours mark path, level and caret, and no other escape gets through", "[render]") {
  const auto text = written("text", outcome(), true);
  const auto colored = [&](std::string_view part) { return text.find(part) != std::string::npos; };
  CHECK(colored("\x1b[1mcases/2026/C-1/plan-2026-03-01.yaml:14:15\x1b[0m: \x1b[31merror\x1b[0m: O-RIVER"));
  CHECK(colored("\x1b[33mwarning\x1b[0m: "));
  CHECK(colored("     |               \x1b[32m^~~~~~~~~~\x1b[0m\n"));

  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\x1b') {
      plain += text[at];
      continue;
    }
    const auto end = text.find('m', at);
    const auto code = text.substr(at + 1, end - at - 1);
    CHECK(std::set<std::string>{"[0", "[1", "[31", "[32", "[33", "[36"}.count(code) == 1);
    at = end;
  }
  CHECK(plain == written("text", outcome()));
}

TEST_CASE("text: places and chains at their edges", "[render]") {
  auto o = outcome();
  Finding f = same_entity();
  const auto line_of = [&](const Finding& finding, std::string_view head) {
    o.findings = {finding};
    for (const auto& line : lines(written("text", o))) {
      if (line.starts_with(head)) return line;
    }
    return std::string();
  };
  SECTION("a walk from an actor whose person is not known begins at the organization") {
    f.actor.person.clear();
    f.chain.erase(f.chain.begin());
    CHECK(line_of(f, "  chain: ").starts_with("  chain: O-RIVER <-owns 80%- O-HOLD ("));
  }
  SECTION("without an actor it begins at the end that the next hop does not share") {
    f.actor = {};
    f.chain.erase(f.chain.begin());
    CHECK(line_of(f, "  chain: ").starts_with("  chain: O-RIVER <-owns 80%- O-HOLD ("));
    std::reverse(f.chain.begin(), f.chain.end());
    CHECK(line_of(f, "  chain: ").starts_with("  chain: O-HOMEHELP <-owns 65%- O-HOLD ("));
  }
  SECTION("an organization that acts for itself") {
    f.actor = {"", "O-RIVER"};
    f.chain = {{"O-RIVER", "acts-for", "O-RIVER", "", "", {}, {}, "", 0, ""}};
    CHECK(line_of(f, "  chain: ") == "  chain: O-RIVER -acts-for-> O-RIVER");
  }
  SECTION("bands with one end") {
    f.share = Finding::Share{"", "5", ""};
    CHECK(line_of(f, "  share: ") == "  share: at least 5 %");
    f.share = Finding::Share{"", "", "25"};
    CHECK(line_of(f, "  share: ") == "  share: at most 25 %");
  }
  SECTION("columns beyond the excerpt still give a caret") {
    f.where.excerpt = "ab";
    CHECK(line_of(f, "     | ") == "     |   ^");
    f.where.excerpt.clear();
    CHECK(line_of(f, "     | ").empty());
  }
  SECTION("a rule that no catalogue knows") {
    f.rule = "X1";
    CHECK(line_of(f, "cases").ends_with("O-HOMEHELP [X1]"));
  }
}

TEST_CASE("printable text", "[render]") {
  CHECK(render::printable("") == "");
  CHECK(render::printable("O-RIVER größe 漢字 🜚 \\") == "O-RIVER größe 漢字 🜚 \\");
  CHECK(render::printable(std::string_view("a\0b", 3)) == "a\\x00b");
  CHECK(render::printable("\x1b]0;x\x07\t\r\n\x7f") == "\\x1b]0;x\\x07\\x09\\x0d\\x0a\\x7f");
  CHECK(render::printable("\u009b31m\u0085") == "\\u{9b}31m\\u{85}");
  CHECK(render::printable("\u202e\u2066\u200f\u061c\u2028\ufeff") ==
        "\\u{202e}\\u{2066}\\u{200f}\\u{61c}\\u{2028}\\u{feff}");
  CHECK(render::printable("\xff\xc0\xaf") == "\\xff\\xc0\\xaf");           // no lead byte, an overlong form
  CHECK(render::printable("\xe6\xbc") == "\\xe6\\xbc");                    // cut off
  CHECK(render::printable("\xed\xa0\x80z") == "\\xed\\xa0\\x80z");         // a surrogate
  CHECK(render::printable("\xf4\x90\x80\x80") == "\\xf4\\x90\\x80\\x80");  // above U+10FFFF
}

TEST_CASE("json: the document", "[render]") {
  const auto text = written("json", outcome());
  CHECK(text.starts_with("{\n  \"schema_version\": 1,\n  \"tool\": {\n    \"name\": \"cfcm\","));
  CHECK(text.ends_with("\n}\n"));
  const auto json = Json::parse(text);
  CHECK(keys(json) == Keys{"schema_version", "tool", "as_of", "policies", "inputs", "summary", "findings"});
  CHECK(keys(json["tool"]) == Keys{"name", "version"});
  CHECK(json["as_of"] == "2026-11-21");
  CHECK(json["policies"] == Json::array({"federal-1915c"}));
  CHECK(json["inputs"].dump() == R"({"root":"tree","records":100,"files":101,"cases":12,"digest":"d1"})");
  CHECK(
      json["summary"].dump() ==
      R"({"error":2,"warning":1,"note":0,"accepted":1,"not_testable":2,"rules_run":5,"not_testable_rules":["E214","P03"]})");
  CHECK(json["findings"].size() == 4);
  CHECK_FALSE(has_null(json));

  const auto empty = Json::parse(written("json", {}));
  CHECK(empty["policies"] == Json::array());
  CHECK(empty["findings"] == Json::array());
  CHECK(keys(empty["inputs"]) == Keys{"root", "records", "files", "cases"});
  CHECK(empty["inputs"]["root"] == ".");
}

TEST_CASE("json: a finding with everything", "[render]") {
  const auto f = Json::parse(written("json", outcome()))["findings"][0];
  CHECK(keys(f) == Keys{"rule",  "slug",  "level",   "verdict",   "element", "category", "incentives",
                        "case",  "where", "message", "act",       "date",    "through",  "actor",
                        "party", "chain", "share",   "citations", "remedy",  "related",  "fingerprint"});
  CHECK(f["rule"] == "E801");
  CHECK(f["slug"] == "same-entity");
  CHECK(f["level"] == "error");
  CHECK(f["verdict"] == "certain");
  CHECK(f["element"] == 8);
  CHECK(f["category"] == "structural");
  CHECK(f["incentives"] == Json::array({"financial-interest"}));
  CHECK(f["case"] == "C-1");
  CHECK(f["where"].dump() == R"({"path":"cases/2026/C-1/plan-2026-03-01.yaml","line":14,"column":15,"end_column":25,)"
                             R"("pointer":"/services/0/provider"})");
  CHECK(f["act"] == "case-management");
  CHECK(f["date"] == "2026-03-01");
  CHECK(f["through"] == "2026-10-31");
  CHECK(f["actor"].dump() == R"({"person":"P-LIND","organization":"O-RIVER"})");
  CHECK(f["party"].dump() == R"({"id":"O-HOMEHELP","role":"provider"})");
  REQUIRE(f["chain"].size() == 3);
  CHECK(f["chain"][0].dump() == R"({"from":"P-LIND","tie":"acts-for","to":"O-RIVER","since":"2026-01-15",)"
                                R"("where":{"path":"cases/2026/C-1/intake.yaml","line":31}})");
  CHECK(f["chain"][1].dump() == R"({"from":"O-HOLD","tie":"owns","to":"O-RIVER","percent":"80",)"
                                R"("where":{"path":"organizations/river.yaml","line":22}})");
  CHECK(f["chain"][2]["until"] == "2027-01-01");
  CHECK(f["share"].dump() == R"({"exact":"52"})");
  CHECK(f["citations"] == Json::array({"42 CFR 441.301(c)(1)(vi)", "BIP element 8"}));
  CHECK(f["remedy"] == "assign case management to an organization without a tie");
  CHECK(f["related"].size() == 1);
  CHECK(keys(f["related"][0]) == Keys{"where", "note"});
  CHECK(f["fingerprint"] == "3f9c");
}

TEST_CASE("json: what does not apply is left out", "[render]") {
  const auto findings = Json::parse(written("json", outcome()))["findings"];
  const auto& band = findings[1];
  CHECK(band["verdict"] == "possible");
  CHECK(band["share"].dump() == R"({"at_least":"3.6","at_most":"100"})");
  CHECK(band["actor"].dump() == R"({"organization":"O-A"})");
  CHECK(band["chain"][0]["kind"] == "franchise");
  CHECK(band["chain"][1].dump() ==
        R"({"from":"O-B","tie":"owns","to":"O-C","percent":{"at_least":"5","at_most":"25"}})");
  CHECK(band["chain"][2]["evidence"] == "name, born");
  CHECK(band["citations"].size() == rules::find_rule("E816")->citations.size());

  const auto& file = findings[2];
  CHECK(keys(file) == Keys{"rule", "slug", "level", "verdict", "category", "where", "message", "fingerprint"});
  CHECK(file["where"].dump() == Json({{"path", "people/\x1b[31m\n\u202egpj.\\xff.yaml"}}).dump());

  const auto& accepted = findings[3];
  CHECK(accepted["level"] == "error");
  CHECK(accepted["chain"][0]["relation"] == "sibling");
  CHECK(accepted["accepted"].dump() == R"({"reason":"the only worker within forty miles","expires":"2026-12-31"})");
  CHECK(keys(accepted).back() == "accepted");
}

TEST_CASE("ndjson: the findings of json, a line each, then the summary", "[render]") {
  const auto all = lines(written("ndjson", outcome()));
  auto document = Json::parse(written("json", outcome()));
  REQUIRE(all.size() == 5);
  for (std::size_t n = 0; n < 4; ++n) {
    const auto line = Json::parse(all[n]);
    CHECK(keys(line) == Keys{"finding"});
    CHECK(line["finding"].dump() == document["findings"][n].dump());
  }
  document.erase("findings");
  CHECK(all[4] == Json({{"summary", document}}).dump());
  CHECK(lines(written("ndjson", {})).size() == 1);
}

TEST_CASE("the summary line", "[render]") {
  auto o = outcome();
  CHECK(
      render::summary_line(o) ==
      "2 errors, 1 warning in 12 cases (101 files); 5 rules run, 2 of them not testable for want of records: E214 P03; "
      "1 accepted");
  o.errors = 1;
  o.warnings = 0;
  o.notes = 2;
  o.cases = o.files = 1;
  o.accepted = 0;
  o.rules_run = {"P03"};
  o.not_testable.clear();
  CHECK(render::summary_line(o) == "1 error, 2 notes in 1 case (1 file); 1 rule run");
  o.errors = o.notes = o.cases = 0;
  o.files = 3;
  o.rules_run.clear();
  CHECK(render::summary_line(o) == "no findings in 3 files");
  o.failures = {Failure{}};
  CHECK(render::summary_line(o) == "no findings in 3 files; 1 could not be read");
}

TEST_CASE("the table of rules", "[render]") {
  const auto& packs = rules::embedded_packs();
  const std::vector<const rules::Pack*> listed{&packs.at("bip"), &packs.at("federal-1915c")};
  const std::vector<const rules::Rule*> some{rules::find_rule("D310"), rules::find_rule("E801")};
  const auto entry = [&](const rules::Pack* pack) {
    return pack->levels.at("E801").level == Level::error ? "error" : "warning";
  };
  CHECK(render::rules_text(some, listed) ==
        "CODE  SLUG              LEVEL  bip      federal-1915c  SUMMARY\n"
        "D310  record-not-first  note   -        -              `record:` is the first key\n" +
            fmt::format("E801  same-entity       error  {:<7}  {:<13}  {}\n", entry(listed[0]), entry(listed[1]),
                        rules::find_rule("E801")->summary));
  for (const auto& line : lines(render::rules_text(rules::all_rules(), listed))) CHECK(line.back() != ' ');
}

TEST_CASE("the catalogue as json", "[render]") {
  const auto json = Json::parse(render::rules_json(rules::all_rules()));
  CHECK(keys(json) == Keys{"schema_version", "rules"});
  REQUIRE(json["rules"].size() == rules::all_rules().size());
  for (const auto& rule : json["rules"]) {
    const bool data = rule["rule"].get<std::string>().front() == 'D';
    if (data) CHECK(rule["levels"] == Json::object());
    for (const char* key : {"slug", "category", "incentives", "levels", "citations", "summary"})
      CHECK(rule.contains(key));
    for (const auto& [pack, level] : rule["levels"].items()) {
      CHECK(rules::embedded_packs().count(pack) == 1);
      CHECK(std::set<std::string>{"error", "warning", "note"}.count(level) == 1);
    }
  }
  const std::vector<const rules::Rule*> one{rules::find_rule("E801")};
  const auto rule = Json::parse(render::rules_json(one))["rules"][0];
  CHECK(keys(rule) == Keys{"rule", "slug", "element", "category", "incentives", "levels", "citations", "summary"});
  CHECK(rule["levels"]["federal-1915c"] == "error");

  const auto packs = Json::parse(render::packs_json())["packs"];
  CHECK(packs.size() == rules::embedded_packs().size());
  CHECK(lines(render::packs_text()).size() == packs.size() + 1);
}

TEST_CASE("explaining a rule", "[render]") {
  const auto& rule = *rules::find_rule("E801");
  const auto text = render::explain_text(rule, {same_entity()});
  CHECK(text.starts_with(
      "E801 same-entity\n\n  element    8\n  category   structural\n  incentive  financial-interest\n"));
  std::size_t at = 0;
  for (const char* part :
       {"\n\nWhat must be true\n  ", "\n\nWhy\n  ", "\n\nLevels\n  bip ", "\n  federal-1915c ",
        "\n\nExample\n  cases/2026/C-1/plan-2026-03-01.yaml:14:15: error: ", "\n    14 | ", "\n\nWhat to do\n  "}) {
    at = text.find(part, at);
    INFO(part);
    REQUIRE(at != std::string::npos);
  }
  CHECK(text.ends_with(".\n"));
  for (const auto& line : lines(text)) CHECK((line.empty() || line.back() != ' '));
  CHECK(render::explain_text(rule, {}).find("Example") == std::string::npos);
  CHECK(render::explain_text(*rules::find_rule("D310"), {}).find("\nLevels\n  any pack  note\n") != std::string::npos);

  const auto json = Json::parse(render::explain_json(rule, {same_entity()}));
  CHECK(json["rules"][0]["why"] == rule.why);
  CHECK(json["rules"][0]["example"][0]["rule"] == "E801");
}
