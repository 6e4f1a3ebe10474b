// Records made from the field tables are sound: what tests change in them is the only fault they have.

#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "model/canonical.h"
#include "model/kinds.h"
#include "support/record_maker.h"
#include "yaml/read.h"

namespace {

using namespace cfcm;

/// The codes of the findings, and the text behind them when there are any.
std::set<std::string> codes(const std::string& text) {
  Findings findings;
  const yaml::Tree tree = yaml::read(0, "a.yaml", text, findings);
  std::vector<model::Reference> references;
  model::Reading reading{"a.yaml", findings, references};
  model::read_any(tree, reading);
  std::set<std::string> out;
  for (const Finding& finding : findings) out.insert(std::string(finding.rule) + " " + finding.where.pointer);
  return out;
}

const std::set<std::string> none{};

void fields_of(const model::RecordType& type, const yaml::Draft& draft) {
  INFO(type.name);
  CHECK(draft.fields.size() == type.fields.size());
  for (const auto& [key, value] : draft.fields) {
    const model::FieldInfo* field = type.find(key);
    REQUIRE(field != nullptr);
    const bool is_list = value.kind == yaml::Draft::Kind::list;
    const model::TypeInfo& one = is_list ? *field->type->element : *field->type;
    if (is_list) REQUIRE(value.items.size() == 1);
    if (one.shape == model::Shape::map) fields_of(one.record(), is_list ? value.items.front() : value);
  }
}

}  // namespace

TEST_CASE("a full record has every field and reads clean", "[records]") {
  for (const model::RecordType* kind : model::kinds()) {
    const yaml::Draft draft = test::full_record(*kind);
    fields_of(*kind, draft);
    const std::string text = yaml::write(draft);
    INFO(text);
    CHECK(codes(text) == none);
    CHECK(yaml::write(test::full_record(*kind)) == text);
  }
}

TEST_CASE("random records read clean, and are what the canonical form makes of them", "[records]") {
  std::mt19937_64 random(7);
  for (int i = 0; i < 1000; ++i) {
    const model::RecordType& kind = *model::kinds()[random() % model::kinds().size()];
    const std::string text = yaml::write(test::random_record(kind, random));
    INFO(text);
    REQUIRE(codes(text) == none);
    Findings findings;
    REQUIRE(yaml::write(model::canonical(yaml::read(0, "a.yaml", text, findings), kind)) == text);
  }
}

TEST_CASE("whoever makes records may choose the text of each field and the ids that refer to records", "[records]") {
  test::Making making;
  making.text = [](const test::Place& place) { return "canary " + place.pointer; };
  making.reference = [](model::Target, const test::Place&) { return "KNOWN-1"; };
  const std::string text = yaml::write(test::full_record(*model::kind("plan"), making));
  INFO(text);
  CHECK(codes(text) == none);
  CHECK(text.find("canary /services/0/schedule") != std::string::npos);
  CHECK(text.find("provider: KNOWN-1\n") != std::string::npos);
}
