// Each fault of each kind of field gives its code, at each place of each record, and nothing besides.

#include <map>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "model/kinds.h"
#include "support/record_maker.h"
#include "support/record_mutations.h"
#include "yaml/read.h"

namespace {

using namespace cfcm;

Findings read(const std::string& text) {
  Findings findings;
  const yaml::Tree tree = yaml::read(0, "a.yaml", text, findings);
  std::vector<model::Reference> references;
  model::Reading reading{"a.yaml", findings, references};
  model::read_any(tree, reading);
  return findings;
}

std::string codes(const Findings& findings) {
  std::string out;
  for (const Finding& finding : findings) out += (out.empty() ? "" : " ") + std::string(finding.rule);
  return out;
}

}  // namespace

TEST_CASE("every mutation of every field gives its code and nothing else", "[records]") {
  std::map<std::string_view, std::set<std::string_view>> faults;  // of each kind of field
  for (const model::RecordType* kind : model::kinds()) {
    const yaml::Draft sound = test::full_record(*kind);
    for (const test::Mutation& mutation : test::mutations(*kind, sound)) {
      const Findings findings = read(test::mutated(sound, mutation));
      INFO(kind->name << mutation.pointer << ": " << mutation.name);
      REQUIRE(codes(findings) == mutation.code);
      if (!mutation.code.empty()) faults[mutation.field].insert(mutation.name);
    }
  }
  for (auto shape = model::Shape::text; shape <= model::Shape::settings;
       shape = static_cast<model::Shape>(static_cast<int>(shape) + 1)) {
    INFO(test::kind_of_field(shape));
    CHECK(faults[test::kind_of_field(shape)].size() >= 3);
  }
}

TEST_CASE("mutations of random records give their codes, too", "[records]") {
  std::mt19937_64 random(11);
  for (int i = 0; i < 300; ++i) {
    const model::RecordType& kind = *model::kinds()[random() % model::kinds().size()];
    const yaml::Draft sound = test::random_record(kind, random);
    const auto all = test::mutations(kind, sound);
    const test::Mutation& mutation = all[random() % all.size()];
    INFO(kind.name << mutation.pointer << ": " << mutation.name);
    REQUIRE(codes(read(test::mutated(sound, mutation))) == mutation.code);
  }
}

TEST_CASE("a message of a fault says what was found and what to do, and never the value", "[records]") {
  for (const model::RecordType* kind : model::kinds()) {
    test::Making making;
    making.text = [](const test::Place&) { return "Zacharias"; };
    const yaml::Draft sound = test::full_record(*kind, making);
    for (const test::Mutation& mutation : test::mutations(*kind, sound)) {
      for (const Finding& finding : read(test::mutated(sound, mutation))) {
        INFO(kind->name << mutation.pointer << ": " << mutation.name << ": " << finding.message);
        REQUIRE_FALSE(finding.remedy.empty());
        for (const char* value : {"Zacharias", "Mary", "spring", "20260331", "3/31", "palaver", "123456789"}) {
          const std::string& said = finding.rule == "D304" ? finding.message : finding.message + finding.remedy;
          REQUIRE(said.find(value) == std::string::npos);
        }
        if (finding.rule == "D304" || finding.rule == "D303") {
          REQUIRE(finding.message.find("` is ") != std::string::npos);
          REQUIRE(finding.message.find(", expected ") != std::string::npos);
        }
      }
    }
  }
}
