#include <catch2/catch.hpp>

#include <cstdlib>

#include "model/kinds.h"
#include "store/form.h"
#include "support/record_maker.h"
#include "yaml/read.h"

using namespace cfcm;

namespace {

bool torture() {
  const char* asked = std::getenv("CFCM_TORTURE");
  return asked && *asked && std::string_view(asked) != "0";
}

/// The same values, laid out in another way: keys backward where the kind says their order.
yaml::Draft backward(yaml::Draft draft) {
  std::ranges::reverse(draft.fields);
  return draft;
}

}  // namespace

TEST_CASE("the canonical form of random records is stable, and writing what was read changes no byte", "[canonical]") {
  std::mt19937_64 random(2026);
  const std::size_t count = torture() ? 100000 : 2000;
  const auto kinds = model::kinds();
  for (std::size_t i = 0; i < count; ++i) {
    const model::RecordType& kind = *kinds[i % kinds.size()];
    const yaml::Draft draft = test::random_record(kind, random);
    const std::string text = yaml::write(draft);
    const auto form = store::canonical_form("x.yaml", text, false);
    INFO(kind.name << ", record " << i);
    REQUIRE(form.refusals.empty());
    REQUIRE(form.text == text);
    REQUIRE(form.mended.empty());
    const auto again = store::canonical_form("x.yaml", yaml::write(backward(draft)), false);
    REQUIRE(again.text == text);
    Findings findings;
    REQUIRE(yaml::same(yaml::read(0, "x.yaml", again.text, findings), draft));
    REQUIRE(findings.empty());
  }
}
