#include "support/gallery.h"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "audit/audit.h"
#include "support/folder.h"

namespace cfcm::test {
namespace {

namespace fs = std::filesystem;

const WrongFiles sound = {
    {"cfcm.yaml", "record: program\nformat: 1\nname: Riverbend\npolicies:\n  - bip\n  - federal-1915c\n...\n"},
    {"people/P-1.yaml", "record: person\nid: P-1\nname:\n  family: Lind\n...\n"},
    {"organizations/O-1.yaml", "record: organization\nid: O-1\nname: River\nkinds:\n  - provider\n...\n"},
    {"cases/2026/C-1/intake.yaml",
     "record: intake\ncase: C-1\nopened: 2026-01-05\nindividual:\n  name:\n    family: Abel\n...\n"}};

void put(const fs::path& root, const WrongFiles& files) {
  for (const auto& [path, bytes] : files) {
    const fs::path file = root / path.substr(0, path.find('@'));
    fs::create_directories(path.ends_with('/') ? file : file.parent_path());
    if (path.ends_with('/')) continue;
    if (path.ends_with('@')) {
      fs::create_symlink(bytes, file);
    } else {
      std::ofstream(file, std::ios::binary) << bytes;
    }
  }
}

}  // namespace

Findings gallery_findings() {
  Findings all;
  for (const auto& group : {wrong_texts(), wrong_fields(), wrong_trees()}) {
    for (const WrongFiles& files : group) {
      const TemporaryFolder root;
      put(root.path(), sound);
      put(root.path(), files);
      audit::Options options;
      options.as_of = Date::of(2026, 11, 21);
      options.rules = false;
      options.style = true;
      const auto outcome = audit::audit(**audit::open_tree(root.path()), options);
      INFO(files.back().first << "\n" << files.back().second);
      CHECK_FALSE(outcome->findings.empty());
      all.insert(all.end(), outcome->findings.begin(), outcome->findings.end());
    }
  }
  return all;
}

}  // namespace cfcm::test
