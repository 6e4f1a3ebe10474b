#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "rules/rule.h"
#include "support/tree_case.h"

using namespace cfcm;

namespace {

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

/// The rows of the table of the example's README that begins with this header.
std::vector<std::vector<std::string>> table(const std::string& page, const std::string& header) {
  std::vector<std::vector<std::string>> rows;
  auto at = page.find(header);
  if (at == std::string::npos) return rows;
  at = page.find('\n', page.find('\n', at) + 1) + 1;  // past the header and the rule below it
  while (at < page.size() && page[at] == '|') {
    const auto end = page.find('\n', at);
    std::vector<std::string> cells;
    for (auto start = at + 1; start < end;) {
      const auto bar = page.find('|', start);
      cells.push_back(trimmed(page.substr(start, bar - start)));
      start = bar + 1;
    }
    rows.push_back(std::move(cells));
    at = end + 1;
  }
  return rows;
}

const std::string folder = std::string(CFCM_SOURCE_DIR) + "/examples/riverbend";
const std::string page = test::read_file(folder + "/README.md");

audit::Outcome riverbend(unsigned jobs = 1) {
  const auto source = audit::open_tree(folder);
  audit::Options options;
  options.as_of = Date::of(2026, 10, 31);
  options.jobs = jobs;
  return *audit::audit(**source, options);
}

}  // namespace

TEST_CASE("riverbend holds the conflicts that its README names, and no others", "[riverbend]") {
  std::vector<test::Expected> expected;
  for (const auto& cells : table(page, "| rule | level | verdict | case | actor | party | file | why |")) {
    REQUIRE(cells.size() == 8);
    test::Expected one{cells[0] + " " + cells[3] + " " + cells[7], {}};
    auto actor = cells[4] == "—" ? std::string("-") : cells[4];
    if (const auto slash = actor.find(" / "); slash != std::string::npos)
      actor.replace(slash, 3, "/");
    else if (actor != "-")
      actor += "/";
    one.parts = {{"rule", cells[0]}, {"level", cells[1]}, {"verdict", cells[2]},
                 {"case", cells[3]}, {"actor", actor},    {"party", cells[5] == "—" ? "-" : cells[5]}};
    auto file = cells[6];
    std::erase(file, '`');
    one.parts["file"] = file;
    expected.push_back(std::move(one));
  }
  CHECK(expected.size() >= 22);
  CHECK(test::difference(expected, riverbend().findings) == "");
}

TEST_CASE("every rule has a conflict and a near miss in riverbend, and no near miss is found", "[riverbend]") {
  std::set<std::string> found, near;
  for (const auto& cells : table(page, "| rule | level | verdict | case | actor | party | file | why |"))
    found.insert(cells[0]);
  const auto findings = riverbend().findings;
  for (const auto& cells : table(page, "| rule | case | why it is silent |")) {
    near.insert(cells[0]);
    INFO(cells[0] << " " << cells[1]);
    CHECK(
        std::ranges::none_of(findings, [&](const Finding& f) { return f.rule == cells[0] && f.case_id == cells[1]; }));
  }
  for (const auto* rule : rules::all_rules()) {
    if (rule->code.starts_with('D')) continue;
    INFO(rule->code);
    CHECK(found.contains(std::string(rule->code)));
    CHECK(near.contains(std::string(rule->code)));
  }
}

TEST_CASE("the number of jobs changes nothing", "[riverbend]") {
  const auto one = riverbend(1), eight = riverbend(8);
  CHECK(one.digest == eight.digest);
  REQUIRE(one.findings.size() == eight.findings.size());
  for (std::size_t i = 0; i < one.findings.size(); ++i)
    CHECK(one.findings[i].fingerprint == eight.findings[i].fingerprint);
}
