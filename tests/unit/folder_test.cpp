#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "store/files.h"

using namespace cfcm;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, gone when the test is.
struct Scratch {
  Scratch() {
    std::string name = (fs::temp_directory_path() / "cfcm-folder-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Scratch() { fs::remove_all(path); }
  fs::path path{};
};

void write(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

}  // namespace

TEST_CASE("a file is read whole, or one byte more than the limit", "[folder]") {
  const Scratch scratch;
  write(scratch.path / "a", std::string(1000, 'x'));
  const auto folder = store::Folder::open(scratch.path.string());
  REQUIRE(folder);
  CHECK(folder->read("a", 1000)->size() == 1000);
  CHECK(folder->read("a", 100)->size() == 101);
  CHECK(folder->read("b", 100).error().path == "b");
}

TEST_CASE("a pipe does not keep a reader waiting, a link is not followed", "[folder]") {
  const Scratch scratch;
  write(scratch.path / "a", "x");
  REQUIRE(::mkfifo((scratch.path / "pipe").c_str(), 0600) == 0);
  fs::create_symlink("a", scratch.path / "link");
  fs::create_directory_symlink(".", scratch.path / "around");
  const auto folder = store::Folder::open(scratch.path.string());
  REQUIRE(folder);
  CHECK(folder->read("pipe", 100).error().message.find("no regular file") != std::string::npos);
  for (const char* path : {"link", "around/a", "../a", "around/../a"}) {
    INFO(path);
    CHECK(!folder->read(path, 100));
  }
}

TEST_CASE("a file that grows while it is read is whole or a failure, never a part", "[folder]") {
  const Scratch scratch;
  const fs::path file = scratch.path / "grows";
  // A length that divides a page: a write across two pages is seen in halves, by the kernel's own doing.
  const std::string line = std::string(31, 'x') + "\n";
  write(file, "");
  const auto folder = store::Folder::open(scratch.path.string());
  REQUIRE(folder);
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    std::ofstream out(file, std::ios::binary | std::ios::app);
    while (!stop) out << line << std::flush;
  });
  bool told = false;
  for (const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
       !told && std::chrono::steady_clock::now() < end;) {
    const auto bytes = folder->read("grows", std::size_t{1} << 30);
    if (bytes) {
      CHECK(bytes->size() % line.size() == 0);
    } else {
      told =
          bytes.error().message == "cannot read grows: it changes while it is read; run again when nobody writes to it";
      CHECK(told);
    }
    if (fs::file_size(file) > (64u << 20)) fs::resize_file(file, 0);
  }
  stop = true;
  writer.join();
  CHECK(told);
  CHECK(folder->read("grows", std::size_t{1} << 30));
}
