#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "store/publish.h"

using namespace cfcm;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "cfcm-publish-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string path() const { return path_.string(); }

  void put(const std::string& name, const std::string& text, mode_t mode) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
    ::chmod((path_ / name).c_str(), mode);
  }
  std::string text(const std::string& name) const {
    std::ostringstream out;
    out << std::ifstream(path_ / name).rdbuf();
    return out.str();
  }
  mode_t mode(const std::string& name) const {
    struct stat status {};
    ::stat((path_ / name).c_str(), &status);
    return status.st_mode & 07777U;
  }
  /// Everything that lies in the folder, for what must not be left behind.
  std::size_t count() const {
    return static_cast<std::size_t>(std::distance(fs::recursive_directory_iterator(path_), {}));
  }

 private:
  fs::path path_{};
};

}  // namespace

TEST_CASE("a file is replaced whole, and keeps its mode", "[store][publish]") {
  const Folder folder;
  folder.put("people/a.yaml", "before\n", 0640);
  REQUIRE(store::publish_over(folder.path(), "people/a.yaml", "before\n", "after\n"));
  CHECK(folder.text("people/a.yaml") == "after\n");
  CHECK(folder.mode("people/a.yaml") == 0640);
  CHECK(folder.count() == 2);
}

TEST_CASE("what somebody else has changed meanwhile is not written over", "[store][publish]") {
  const Folder folder;
  for (const std::string now : {"changed\n", "before\nand more\n", "befor", ""}) {
    folder.put("a.yaml", now, 0600);
    CHECK_FALSE(store::publish_over(folder.path(), "a.yaml", "before\n", "after\n"));
    CHECK(folder.text("a.yaml") == now);
  }
  CHECK_FALSE(store::publish_over(folder.path(), "b.yaml", "before\n", "after\n"));
  CHECK(folder.count() == 1);
}

TEST_CASE("nothing is written through a link", "[store][publish]") {
  const Folder folder, outside;
  outside.put("a.yaml", "before\n", 0600);
  fs::create_symlink(outside.path() + "/a.yaml", folder.path() + "/a.yaml");
  fs::create_directory_symlink(outside.path(), folder.path() + "/people");
  CHECK_FALSE(store::publish_over(folder.path(), "a.yaml", "before\n", "after\n"));
  CHECK_FALSE(store::publish_over(folder.path(), "people/a.yaml", "before\n", "after\n"));
  CHECK(outside.text("a.yaml") == "before\n");
  CHECK(outside.count() == 1);
}

TEST_CASE("a new file never takes the place of one that is there", "[store][publish]") {
  const Folder folder;
  REQUIRE(store::publish_new(folder.path(), "people/a.yaml", "one\n"));
  CHECK(folder.mode("people/a.yaml") == 0600);
  CHECK(folder.mode("people") == 0700);
  CHECK_FALSE(store::publish_new(folder.path(), "people/a.yaml", "two\n"));
  CHECK(folder.text("people/a.yaml") == "one\n");
  CHECK(folder.count() == 2);
}
