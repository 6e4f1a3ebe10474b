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

/// The actor of a row as `parts_of` has it: "P-LIND / O-RIVER", a person alone, or an organization alone.
std::string actor(std::string cell) {
  if (cell == "—") return "-";
  if (const auto slash = cell.find(" / "); slash != std::string::npos) return cell.replace(slash, 3, "/");
  return cell.starts_with("O-") ? "/" + cell : cell + "/";
}

/// Whether the finding lies in the record of this id.
bool lies_in(const Finding& finding, const std::string& id) { return finding.where.path.ends_with("/" + id + ".yaml"); }

audit::Outcome riverbend(unsigned jobs = 1) {
  const auto source = audit::open_tree(folder);
  audit::Options options;
  options.as_of = Date::of(2026, 10, 31);
  options.jobs = jobs;
  return *audit::audit(**source, options);
}

}  // namespace

TEST_CASE("riverbend holds the conflicts that its README names, and no others", "[riverbend]") {
  const auto rows = table(page, "| rule | level | verdict | case | actor | party | file | why |");
  CHECK(rows.size() >= 25);
  std::vector<test::Expected> expected;
  for (const auto& cells : rows) {
    REQUIRE(cells.size() == 8);
    test::Expected one{cells[0] + " " + cells[3] + " " + cells[7], {}};
    one.parts = {{"rule", cells[0]},         {"level", cells[1]},
                 {"verdict", cells[2]},      {"case", cells[3] == "—" ? "" : cells[3]},
                 {"actor", actor(cells[4])}, {"party", cells[5] == "—" ? "-" : cells[5]},
                 {"file", cells[6]}};
    expected.push_back(std::move(one));
  }
  CHECK(test::difference(expected, riverbend().findings) == "");
}

TEST_CASE("no near miss of riverbend is found", "[riverbend]") {
  const auto findings = riverbend().findings;
  const auto rows = table(page, "| rule | case or record | why it is silent |");
  CHECK(rows.size() >= 25);
  for (const auto& cells : rows) {
    REQUIRE(cells.size() == 3);
    INFO(cells[0] << " " << cells[1]);
    CHECK(rules::find_rule(cells[0]) != nullptr);
    CHECK(std::ranges::none_of(findings, [&](const Finding& finding) {
      return finding.rule == cells[0] && (finding.case_id == cells[1] || lies_in(finding, cells[1]));
    }));
  }
}

TEST_CASE("riverbend shows a conflict against each of the nine design elements", "[riverbend]") {
  std::set<unsigned> shown;
  for (const Finding& finding : riverbend().findings) {
    if (const auto* rule = rules::find_rule(finding.rule)) shown.insert(rule->element);
  }
  CHECK(shown == std::set<unsigned>{1, 2, 3, 4, 5, 6, 7, 8, 9});
}

TEST_CASE("the number of jobs changes nothing", "[riverbend]") {
  const auto one = riverbend(1), eight = riverbend(8);
  CHECK(one.digest == eight.digest);
  REQUIRE(one.findings.size() == eight.findings.size());
  for (std::size_t i = 0; i < one.findings.size(); ++i)
    CHECK(one.findings[i].fingerprint == eight.findings[i].fingerprint);
}
