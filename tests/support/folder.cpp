#include "support/folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace cfcm::test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "cfcm-test-XXXXXX").string();
  if (const char* made = ::mkdtemp(pattern.data())) path_ = made;
}

TemporaryFolder::~TemporaryFolder() { fs::remove_all(path_); }

void TemporaryFolder::put(const std::string& name, const std::string& text, mode_t mode) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name) << text;
  ::chmod((path_ / name).c_str(), mode);
}

std::string TemporaryFolder::text(const std::string& name) const {
  std::ostringstream out;
  out << std::ifstream(path_ / name).rdbuf();
  return out.str();
}

mode_t TemporaryFolder::mode(const std::string& name) const {
  struct stat status {};
  ::stat((path_ / name).c_str(), &status);
  return status.st_mode & 07777U;
}

std::size_t TemporaryFolder::count() const {
  std::size_t n = 0;
  for ([[maybe_unused]] const auto& entry : fs::recursive_directory_iterator(path_)) ++n;
  return n;
}

}  // namespace cfcm::test
