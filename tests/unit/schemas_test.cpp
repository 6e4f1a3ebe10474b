// schemas/ holds what the field tables say. `CFCM_BLESS=1` writes it anew; the diff is the review.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "model/kinds.h"
#include "render/pack_schema.h"
#include "render/schema.h"

namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(CFCM_SOURCE_DIR) / "schemas";

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::map<std::string, std::string> wanted() {
  std::map<std::string, std::string> files;
  for (const auto* kind : cfcm::model::kinds()) {
    files[std::string(kind->name) + ".schema.json"] = cfcm::render::json_schema(*kind);
  }
  return files;
}

std::map<std::string, std::string> present() {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) files[entry.path().filename().string()] = content(entry.path());
  }
  return files;
}

void bless() {
  for (const auto& [name, text] : present()) fs::remove(folder / name);
  for (const auto& [name, text] : wanted()) std::ofstream(folder / name, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("the schemas are current", "[schemas]") {
  if (std::getenv("CFCM_BLESS") != nullptr) bless();
  const auto files = present();
  for (const auto& [name, text] : wanted()) {
    INFO(name);
    REQUIRE(files.count(name) == 1);
    CHECK(files.at(name) == text);
  }
  CHECK(files.size() == wanted().size());
}

TEST_CASE("the schema of policy packs is current", "[schemas]") {
  const auto file = folder / "policies/pack.schema.json";
  if (std::getenv("CFCM_BLESS") != nullptr) std::ofstream(file, std::ios::binary) << cfcm::render::pack_schema();
  CHECK(content(file) == cfcm::render::pack_schema());
}
