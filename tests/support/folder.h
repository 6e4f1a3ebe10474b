#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace cfcm::test {

/// A folder of its own for a test, gone with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string path() const { return path_.string(); }
  /// Writes a file, folders on the way included.
  void put(const std::string& name, const std::string& text, mode_t mode = 0600) const;
  std::string text(const std::string& name) const;
  bool holds(const std::string& name) const { return std::filesystem::exists(path_ / name); }
  mode_t mode(const std::string& name) const;
  /// How many files and folders lie in it, for what must not be left behind.
  std::size_t count() const;

 private:
  std::filesystem::path path_{};
};

}  // namespace cfcm::test
