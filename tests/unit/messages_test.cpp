// What a finding says of a value that its field cannot take: the kind that stands there, the kind that is expected,
// what to do.

#include <string>

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "model/kinds.h"
#include "yaml/read.h"

namespace {

using namespace cfcm;

/// "message | remedy" of the one finding of a record of a person with this line.
std::string said(const std::string& head, const std::string& line) {
  Findings findings;
  const yaml::Tree tree = yaml::read(0, "a.yaml", head + line + "\n...\n", findings);
  std::vector<model::Reference> references;
  model::Reading reading{"a.yaml", findings, references};
  model::read_any(tree, reading);
  if (findings.size() != 1) return fmt::format("{} findings", findings.size());
  return findings.front().message + " | " + findings.front().remedy;
}

std::string person(const std::string& line) { return said("record: person\nid: P-1\nname:\n  family: Lind\n", line); }
std::string born(const std::string& value) { return person("born: " + value); }
std::string review(const std::string& line) {
  return said("record: review\nid: R-1\ndate: 2026-03-01\nby:\n  organization: O-1\nscope:\n  - choice\nsample:\n  ",
              line);
}
std::string rate(const std::string& value) {
  return said(
      "record: plan\ncase: C-1\nwritten: 2026-03-01\nby:\n  person: P-1\nservices:\n  - service: care\n    provider: "
      "O-2\n    ",
      "rate: " + value);
}

}  // namespace

TEST_CASE("what stands in the place of a date", "[model]") {
  const std::string expected = ", expected a date such as 2026-03-31 | ";
  const std::string order = "write year, month and day, with hyphens";
  const std::string unknown = "write a date such as 2026-03-31, or leave the field out when it is not known";
  CHECK(born("in spring") == "`born` is text" + expected + unknown);
  CHECK(born("\"\"") == "`born` is empty text" + expected + unknown);
  CHECK(born("\"  \"") == "`born` is blank text" + expected + unknown);
  CHECK(born("|\n  a\n  b") == "`born` is text of several lines" + expected + unknown);
  CHECK(born("true") == "`born` is a truth value" + expected + unknown);
  CHECK(born("19610405") == "`born` is a whole number" + expected + order);
  CHECK(born("\"19610405\"") == "`born` is a whole number in quotes" + expected + order);
  CHECK(born("4/5/1961") == "`born` is a date of another form" + expected + order);
  CHECK(born("1961-4-5") == "`born` is a date of another form" + expected + order);
  CHECK(born("05.04.1961") == "`born` is a date of another form" + expected + order);
  CHECK(born("1961-04-05T10:00:00Z") == "`born` is a date with a time" + expected + "leave out the time");
  CHECK(born("1961-04") == "`born` is a month" + expected + "add the day; leave the field out when it is not known");
  CHECK(born("12.5") == "`born` is a decimal number" + expected + unknown);
  CHECK(born("[1961]") == "`born` is a list" + expected + "write a date such as 2026-03-31");
  CHECK(born("{year: 1961}") == "`born` is a map" + expected + "write a date such as 2026-03-31");
}

TEST_CASE("what stands in the place of a number", "[model]") {
  const std::string expected = ", expected a number such as 21.50 | ";
  CHECK(rate("$21") == "`rate` is a number with a currency sign" + expected + "leave out the currency sign");
  CHECK(rate("\"USD 21.50\"") ==
        "`rate` is a number with a currency sign in quotes" + expected + "leave out the currency sign");
  CHECK(rate("12%") == "`rate` is a number with a percent sign" + expected + "leave out the percent sign");
  CHECK(rate("1,200.50") == "`rate` is a number with separators" + expected + "write the digits without separators");
  CHECK(rate("12 hours") == "`rate` is a number with a unit" + expected + "leave out the unit");
  CHECK(rate("1e3") == "`rate` is a number with an exponent" + expected + "write out the digits");
  CHECK(rate("+5") == "`rate` is a number with a plus sign" + expected + "leave out the plus sign");
  CHECK(rate("0x1F") == "`rate` is a number that is not decimal" + expected + "write it with decimal digits");
  CHECK(rate("5.") == "`rate` is a number with a bare point" + expected + "write a digit before and behind the point");
  CHECK(rate("12 to 15 hours").starts_with("`rate` is text, expected"));
  const std::string whole = ", expected a whole number such as 12 | ";
  CHECK(review("cases: \"12\"") == "`cases` is a whole number in quotes" + whole + "remove the quotes");
  CHECK(review("cases: 1.5").starts_with("`cases` is a decimal number" + whole));
  CHECK(review("cases: -1").starts_with("`cases` is a negative number" + whole));
}

TEST_CASE("what stands in the place of other kinds", "[model]") {
  CHECK(said("record: update\ncase: C-1\ndate: 2026-03-01\n", "reopens: yes") ==
        "`reopens` is text, expected true or false | write true or false, or leave the field out: then it is unknown");
  CHECK(said("record: update\ncase: C-1\ndate: 2026-03-01\n", "reopens: \"true\"") ==
        "`reopens` is a truth value in quotes, expected true or false | remove the quotes");
  CHECK(person("phones: 603-555-0100").starts_with("`phones` is text, expected a list | "));
  CHECK(person("addresses:\n  - 12 Elm Street")
            .starts_with("`addresses` is text, expected a map with the fields of an address"));
  CHECK(person("same_as: Ann Lind") ==
        "`same_as` is text, expected an id: 1 to 64 letters, digits, `.`, `_` and `-`, the first a letter or a digit | "
        "write the id of the record that is meant, not its name");
  CHECK(person("addresses:\n  - zip: 3301") ==
        "`zip` is a whole number, expected a ZIP code such as 03301 or 03301-1234 | "
        "write five digits, or five, a hyphen and four; a zero at the front counts");
  CHECK(person("npi: \"123 456 7893\"") ==
        "`npi` is a number with separators in quotes, expected an NPI: ten digits, the first 1 or 2 | "
        "write ten digits without separators; the NPI registry has them");
  CHECK(said("record: organization\nid: O-1\nname: A\nkinds:\n  - payer\n", "ein: 020123456") ==
        "`ein` is a whole number, expected an employer identification number such as 02-0123456 | "
        "write two digits, a hyphen and seven digits");
  CHECK(person("interests:\n  - organization: O-1\n    kind: other\n    percent: 120")
            .starts_with("`percent` is a number above 100, expected a percent from 0 to 100"));
  CHECK(said("record: program\nname: A\n", "format: 2") == "`format` is a whole number, expected 1 | write 1");
  CHECK(said("record: delivery\ncase: C-1\n", "month: 2026-03-01")
            .starts_with("`month` is a date, expected a month such as 2026-03 | leave out the day"));
}
