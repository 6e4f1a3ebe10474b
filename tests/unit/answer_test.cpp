#include <catch2/catch.hpp>
#include <string>

#include "audit/loaded.h"
#include "audit/source.h"
#include "change/answer.h"
#include "model/assign.h"
#include "model/kinds.h"

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
-- organizations/O-RIVER.yaml --
record: organization
id: O-RIVER
name: River
kinds:
  - provider
...
-- cases/2026/C-7K3QX9M2-S/intake.yaml --
record: intake
case: C-7K3QX9M2-S
opened: 2026-01-05
individual:
  name:
    family: Oak
...
)";

/// The codes of what is wrong with one answer, and the remedy of the first.
struct Judged {
  std::string codes{}, remedy{};
};
Judged judged(const model::RecordType& type, std::string_view path, std::string_view answer) {
  const auto source = audit::archive(tree);
  const audit::Loaded loaded(*source, Date::of(2026, 3, 2));
  Draft record = Draft::map();
  REQUIRE(!model::assign(record, type, path, answer));
  Judged result;
  for (const auto& one : change::faults_of(record, type, path, *source, loaded)) {
    if (result.codes.empty()) result.remedy = one.remedy;
    result.codes += one.rule + " ";
  }
  return result;
}
std::string codes(const model::RecordType& type, std::string_view path, std::string_view answer) {
  return judged(type, path, answer).codes;
}
bool names(const Judged& one, std::string_view what) { return one.remedy.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("an answer is judged as its field is read", "[change]") {
  const auto& plan = model::Plan::type();
  CHECK(codes(plan, "written", "2026-02-28").empty());
  CHECK(codes(plan, "written", "2026-02-30") == "D306 ");
  CHECK(codes(plan, "written", "soon") == "D304 ");
  const auto& delivery = model::Delivery::type();
  CHECK(codes(delivery, "month", "2026-12").empty());
  CHECK(codes(delivery, "month", "2026-13") == "D306 ");
  const auto& organization = model::Organization::type();
  CHECK(codes(organization, "owners.0.percent", "12.5").empty());
  CHECK(codes(organization, "owners.0.percent", "120") == "D308 ");
  CHECK(names(judged(organization, "kinds.0", "provder"), "did you mean `provider`?"));
  CHECK(codes(organization, "kinds.0", "provider").empty());
  const auto& closure = model::Closure::type();
  CHECK(codes(closure, "individual_told", "true").empty());
  CHECK(codes(closure, "individual_told", "yes") == "D304 ");
  const auto& program = model::Program::type();
  CHECK(codes(program, "format", "1").empty());
  CHECK(codes(program, "format", "2") == "D305 ");
  CHECK(codes(program, "format", "one") == "D304 ");
  CHECK(codes(model::Survey::type(), "measures.0.score", "much") == "D304 ");
  CHECK(codes(model::Person::type(), "name.family", "L\xFFnd") == "D102 ");
}

TEST_CASE("an answer that refers to a record needs one of the right kind, and the nearest is named", "[change]") {
  const auto& contact = model::Contact::type();
  CHECK(codes(contact, "by.person", "P-LIND").empty());
  const auto misspelt = judged(contact, "by.person", "P-LINT");
  CHECK(misspelt.codes == "D403 ");
  CHECK(names(misspelt, "P-LIND is near"));
  CHECK(codes(contact, "by.person", "O-RIVER") == "D405 ");
  CHECK(codes(contact, "by.person", "Lind, A.") == "D304 ");
  CHECK(codes(contact, "case", "C-7K3QX9M2-S").empty());
  CHECK(codes(contact, "case", "C-ALDER") == "D403 ");
  // One character of an id of our own form is wrong: its check character says so.
  const auto mistyped = judged(contact, "case", "C-7K3QX9M3-S");
  CHECK(mistyped.codes == "D311 D403 ");
  CHECK(names(mistyped, "C-7K3QX9M2-S is near"));
  CHECK(codes(model::ServiceLine::type(), "provider", "P-LIND").empty());
  CHECK(codes(model::Grievance::type(), "case", "C-NONE") == "D403 ");
}

TEST_CASE("who pays is an organization, or the individual", "[change]") {
  const auto& intake = model::Intake::type();
  CHECK(codes(intake, "funding.0.payer", "individual").empty());
  CHECK(codes(intake, "funding.0.payer", "O-RIVER").empty());
  CHECK(names(judged(intake, "funding.0.payer", "indivdual"), "individual is near"));
}
