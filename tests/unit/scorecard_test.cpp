// What the scorecard says of small trees: met, not met and not shown are told apart.

#include <catch2/catch.hpp>

#include "audit/audit.h"
#include "report/scorecard.h"
#include "report/scorecard_parts.h"
#include "rules/rule.h"
#include "support/report_tree.h"

using namespace cfcm;
using report::Status;

namespace {

report::Scorecard card_of(const std::string& text, std::string_view as_of = "2026-11-21") {
  const auto source = audit::archive(text);
  audit::Options options;
  options.as_of = *Date::parse(as_of);
  return report::scorecard(*audit::audit(*source, options));
}

std::string program(const std::string& packs = "  - bip\n") {
  return test::file("cfcm.yaml", "record: program\nformat: 1\nname: Test program\npolicies:\n" + packs);
}

std::string engagement(const std::string& groups, const std::string& more = {}) {
  std::string text =
      "record: engagement\nid: EN-1\ndate: 2026-05-04\nkind: forum\naccommodations: interpreter\n"
      "participants:\n";
  for (std::size_t at = 0; at < groups.size();) {
    const auto end = std::min(groups.find(' ', at), groups.size());
    text += "  - group: " + groups.substr(at, end - at) + "\n    count: 3\n";
    at = end + 1;
  }
  return test::file("engagements/2026/EN-1.yaml", text + more);
}

const std::string all_groups =
    "beneficiaries family advocates providers state-leadership mco-leadership case-management-staff";
const std::string answered = "feedback:\n  - input: the forms are too long\n    response: they are being shortened\n";

}  // namespace

TEST_CASE("a tree without records shows nothing, and silence is not compliance") {
  const auto card = card_of(program());
  REQUIRE(card.elements.size() == 9);
  for (const auto& one : card.elements) {
    INFO(one.key);
    CHECK(one.status == Status::not_shown);
    CHECK_FALSE(one.missing.empty());
  }
  CHECK(card.categories.size() == 4);
  CHECK(card.incentives.size() == 3);
}

TEST_CASE("an element is not met where the program disables a rule that a part of it rests on") {
  const std::string heard = engagement(all_groups, answered);
  const auto nine = card_of(program("  - bip\nrules:\n  E901: disabled\n") + heard).elements.at(8);
  CHECK(nine.status == Status::not_shown);
  CHECK(nine.disabled == std::vector<std::string>{"E901"});

  const auto beside = card_of(program("  - bip\nrules:\n  E907: disabled\n") + heard).elements.at(8);
  CHECK(beside.status == Status::met);
  CHECK(beside.disabled == std::vector<std::string>{"E907"});

  const auto another = card_of(program("  - bip\nrules:\n  M301: disabled\n") + heard);
  for (const auto& one : another.elements) CHECK(one.disabled.empty());  // no listed pack has it
}

TEST_CASE("an element is met when each part was tested and nothing stands against it") {
  const auto nine = card_of(program() + engagement(all_groups, answered)).elements.at(8);
  CHECK(nine.key == "9");
  CHECK(nine.status == Status::met);
  CHECK(nine.evidence.first == Date::parse("2026-05-04"));
  CHECK(nine.missing.empty());
  // Without anything that was said, nothing shows that it is answered.
  const auto silent = card_of(program() + engagement(all_groups)).elements.at(8);
  CHECK(silent.status == Status::not_shown);
  CHECK(silent.missing == std::vector<std::string>{"what they say is answered"});
}

TEST_CASE("an element is not met by a certain error or warning, and a note does not count") {
  const std::string few = "beneficiaries family advocates providers state-leadership mco-leadership";
  const auto against = card_of(program() + engagement(few, answered)).elements.at(8);
  CHECK(against.status == Status::not_met);
  CHECK(against.warnings == 1);
  CHECK(against.found == std::vector<std::string>{"E901"});
  const auto noted =
      card_of(program() + engagement(all_groups, "feedback:\n  - input: the forms are too long\n")).elements.at(8);
  CHECK(noted.status == Status::met);
  CHECK(noted.notes == 1);
}

TEST_CASE("what is accepted is counted apart and stands against nothing") {
  const std::string few = "beneficiaries family advocates providers state-leadership mco-leadership";
  const std::string accepted = test::file(
      "accepted.yaml",
      "record: accepted\nfindings:\n  - rule: E901\n    path: cfcm.yaml\n"
      "    reason: the staff forum of November was moved to December by the flood\n    approved_by: regional office\n"
      "    approved: 2026-11-01\n    expires: 2026-12-31\n");
  const auto nine = card_of(program() + engagement(few, answered) + accepted).elements.at(8);
  CHECK(nine.status == Status::met);
  CHECK(nine.accepted == 1);
  CHECK(nine.warnings == 0);
  CHECK(card_of(program() + engagement(few, answered) + accepted, "2027-01-01").elements.at(8).status ==
        Status::not_met);
}

TEST_CASE("a finding for want of any record leaves an element not shown") {
  const auto nine = card_of(program()).elements.at(8);
  CHECK(nine.warnings == 1);
  CHECK(nine.status == Status::not_shown);
}

TEST_CASE("sections of the Model Act are judged where its pack is listed") {
  const auto without = card_of(program());
  const auto with = card_of(program("  - model-act\n"));
  REQUIRE(!with.model_act.empty());
  CHECK(with.model_act.front().key == "2.8");
  CHECK(with.model_act.back().key == "12.2");
  for (const auto& one : without.model_act) {
    INFO(one.key);
    CHECK(one.status == Status::not_shown);
    CHECK(one.rules_run == 0);
    CHECK(!one.name.empty());
  }
}

TEST_CASE("every part of an element names rules of that element") {
  unsigned number = 0;
  for (const auto& element : report::design_elements()) {
    ++number;
    CHECK(element.parts.size() >= 2);
    for (const auto& part : element.parts) {
      INFO(part.what);
      CHECK(!part.rules.empty());
      for (const auto code : part.rules) {
        INFO(code);
        const auto* rule = rules::find_rule(code);
        REQUIRE(rule);
        CHECK(rule->element == number);
      }
    }
  }
  CHECK(number == 9);
}
